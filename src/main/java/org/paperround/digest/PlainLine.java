package org.paperround.digest;

import io.quarkus.qute.TemplateExtension;
import java.text.Bidi;
import java.util.regex.Pattern;

/**
 * Foreign text made fit for one line: titles, names and words come from papers and readers, so none
 * of them may break a line, hide text or turn the direction of what stands around them.
 */
@TemplateExtension
public final class PlainLine {

  /**
   * Line breaks and other controls, lone surrogates, and the characters that embed, override or
   * isolate a direction. Marks (U+200E, U+200F, U+061C) and joiners stay: scripts and emoji need
   * them, and they reach no further than their neighbours.
   */
  private static final Pattern UNFIT =
      Pattern.compile("[\\p{Cc}\\p{Cs}\\p{Zl}\\p{Zp}\\u202A-\\u202E\\u2066-\\u2069\\uFEFF]+");

  /** What comes after it in Latin-1 is letters and signs, the dot between titles too. */
  private static final char SOFT_HYPHEN = 0xAD;

  private static final Pattern SPACES = Pattern.compile("\\p{Z}+");

  private PlainLine() {}

  /** The text on one line, without controls, single-spaced. */
  public static String oneLine(String text) {
    return isFit(text) ? text : mended(text);
  }

  /** Whatever the text holds. */
  static String mended(String text) {
    return SPACES.matcher(UNFIT.matcher(text).replaceAll(" ")).replaceAll(" ").strip();
  }

  /** Whether there is nothing to mend, as is nearly always so: quicker than two expressions. */
  private static boolean isFit(String text) {
    boolean afterSpace = true;
    for (int i = 0; i < text.length(); i++) {
      char unit = text.charAt(i);
      if (unit == ' ') {
        if (afterSpace) {
          return false;
        }
        afterSpace = true;
        continue;
      }
      afterSpace = false;
      boolean isUsual = unit < 0x7f ? unit >= ' ' : unit > SOFT_HYPHEN && unit <= 0xFF;
      if (!isUsual) {
        int character = text.codePointAt(i);
        if (!isPlain(character)) {
          return false;
        }
        i += Character.charCount(character) - 1;
      }
    }
    return !afterSpace || text.isEmpty();
  }

  private static boolean isPlain(int character) {
    return switch (Character.getType(character)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.SPACE_SEPARATOR,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      default -> true;
    };
  }

  /**
   * The text on one line, cut at a word if it has more than {@code limit} UTF-16 units; then it
   * ends in an ellipsis. Words longer than the limit are cut, but never inside a character.
   *
   * @param limit at least 2
   */
  public static String shortened(String text, int limit) {
    return cut(oneLine(text), limit);
  }

  /** The same of what is one line already. */
  static String cut(String line, int limit) {
    if (line.length() <= limit) {
      return line;
    }
    int end = line.lastIndexOf(' ', limit - 1);
    if (end < limit / 2) {
      end = limit - 1;
      if (Character.isHighSurrogate(line.charAt(end - 1))) {
        end--;
      }
    }
    while (end > 0 && isSpaceOrPunctuation(line.charAt(end - 1))) {
      end--;
    }
    return line.substring(0, end) + "…";
  }

  /** Whether it has letters that are written from right to left. */
  static boolean isBidirectional(String text) {
    return Bidi.requiresBidi(text.toCharArray(), 0, text.length());
  }

  /** Of ASCII. */
  private static boolean isSpaceOrPunctuation(char character) {
    return character < 0x7f && !Character.isLetterOrDigit(character);
  }
}
