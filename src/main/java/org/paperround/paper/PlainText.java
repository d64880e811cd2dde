package org.paperround.paper;

import java.lang.Character.UnicodeScript;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Makes text from outside harmless and readable. Control characters, everything that turns the
 * writing direction around (marks, embeddings, overrides, isolates, U+200E and U+200F included: a
 * title must not depend on what cannot be seen), zero-width and other invisible characters and
 * halves of surrogate pairs go; white space of every kind becomes one space. Letters of every
 * script, combining marks and emoji stay, with the joiners that they need.
 */
public final class PlainText {

  private static final Pattern PARAGRAPH_BREAK =
      Pattern.compile("(?>\\r\\n|[\\r\\n])[\\s\\u00A0&&[^\\r\\n]]*+[\\r\\n]+");

  private static final int ZERO_WIDTH_NON_JOINER = 0x200C;
  private static final int ZERO_WIDTH_JOINER = 0x200D;
  private static final int VARIATION_SELECTOR_16 = 0xFE0F;

  private PlainText() {}

  /** The text on one line, without space at its ends; empty if nothing visible is left. */
  public static String oneLine(String text) {
    StringBuilder out = new StringBuilder(text.length());
    int previous = ' ';
    boolean spaceDue = false;
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      i += Character.charCount(c);
      if (isSpace(c)) {
        spaceDue = true;
      } else if (isJoiner(c) ? !spaceDue && isJoinable(previous) : isVisible(c)) {
        if (spaceDue && !out.isEmpty()) {
          out.append(' ');
        }
        spaceDue = false;
        out.appendCodePoint(c);
        previous = c;
      }
    }
    return out.toString();
  }

  /** The text as paragraphs, each on one line, separated by one empty line ({@code \n\n}). */
  public static String paragraph(String text) {
    return PARAGRAPH_BREAK
        .splitAsStream(text)
        .map(PlainText::oneLine)
        .filter(line -> !line.isEmpty())
        .collect(Collectors.joining("\n\n"));
  }

  private static boolean isSpace(int c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == 0x85;
  }

  private static boolean isJoiner(int c) {
    return c == ZERO_WIDTH_JOINER || c == ZERO_WIDTH_NON_JOINER;
  }

  /** Joiners shape emoji and the scripts of Asia; elsewhere they only hide. */
  private static boolean isJoinable(int previous) {
    if (previous == VARIATION_SELECTOR_16
        || Character.isExtendedPictographic(previous)
        || Character.isEmojiModifier(previous)) {
      return true;
    }
    return switch (UnicodeScript.of(previous)) {
      case LATIN, GREEK, CYRILLIC, COMMON, UNKNOWN -> false;
      default ->
          Character.isLetter(previous)
              || Character.getType(previous) <= Character.COMBINING_SPACING_MARK;
    };
  }

  private static boolean isVisible(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL, Character.SURROGATE, Character.UNASSIGNED -> false;
      case Character.FORMAT -> isVisibleFormat(c);
      default -> !isBlankLetter(c);
    };
  }

  /** The number, verse and abbreviation signs of Arabic, Syriac and Kaithi are drawn. */
  private static boolean isVisibleFormat(int c) {
    return (c >= 0x600 && c <= 0x605)
        || c == 0x6DD
        || c == 0x70F
        || c == 0x890
        || c == 0x891
        || c == 0x8E2
        || c == 0x110BD
        || c == 0x110CD;
  }

  /**
   * Letters, marks and symbols that draw nothing: Hangul fillers, grapheme joiner, empty Braille.
   */
  private static boolean isBlankLetter(int c) {
    return c == 0x115F || c == 0x1160 || c == 0x3164 || c == 0xFFA0 || c == 0x34F || c == 0x2800;
  }
}
