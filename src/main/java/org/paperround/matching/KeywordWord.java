package org.paperround.matching;

import java.util.Optional;
import java.util.regex.Pattern;
import org.paperround.matching.KeywordToken.Kind;

/** One run of characters without a space in a keyword: a word, an operator, a beginning. */
final class KeywordWord {

  private static final Pattern PUNCTUATION_AFTER = Pattern.compile("[,;.:!?]+$");
  private static final Pattern STAR_INSIDE = Pattern.compile("\\*\\p{L}{3,}|\\p{L}+\\*\\p{L}+");
  private static final Pattern FUZZY = Pattern.compile("\\p{L}{3,}~[\\d.]*");
  private static final Pattern ARCHIVE = Pattern.compile("\\p{L}[\\p{L}-]*\\.\\*");
  private static final int LEAST_LETTERS = 3;

  private KeywordWord() {}

  /** Where the run ends: at a space, or at a bracket that does not belong to it. */
  static int end(String text, int start) {
    int at = start;
    int open = 0;
    while (at < text.length() && !isSpace(text.charAt(at))) {
      char c = text.charAt(at);
      if (c == '(') {
        if (!isClosed(text, at)) {
          break;
        }
        open++;
      } else if (c == ')' && --open < 0) {
        break;
      }
      at++;
    }
    return at;
  }

  /** The token of a run; empty if it is signs only. */
  static Optional<KeywordToken> token(String run, int end) {
    return switch (run) {
      case "AND" -> Optional.of(new KeywordToken(Kind.AND, run, 0, end));
      case "OR" -> Optional.of(new KeywordToken(Kind.OR, run, 0, end));
      case "NOT" -> Optional.of(new KeywordToken(Kind.NOT, run, 0, end));
      default -> word(run, end);
    };
  }

  private static Optional<KeywordToken> word(String run, int end) {
    String bare = PUNCTUATION_AFTER.matcher(run).replaceAll("");
    if (FUZZY.matcher(bare).matches()) {
      return Optional.of(misuse(KeywordFault.NO_SIMILAR_SPELLINGS, end));
    }
    if (STAR_INSIDE.matcher(bare).matches()) {
      return Optional.of(misuse(KeywordFault.STAR_INSIDE, end));
    }
    Words words = Words.of(run);
    if (words.list().isEmpty()) {
      return Optional.empty();
    }
    String core = bare.endsWith("*") ? bare.substring(0, bare.length() - 1) : "";
    // A* and Q* are names, cs.* is a category.
    boolean beginning =
        !ARCHIVE.matcher(bare).matches()
            && !core.contains("*")
            && core.codePointCount(0, core.length()) > 1;
    return Optional.of(beginning ? beginning(core, end) : new KeywordToken(Kind.WORD, run, 0, end));
  }

  private static KeywordToken beginning(String core, int end) {
    Words words = Words.of(core);
    if (words.compounds().size() != 1) {
      return misuse(KeywordFault.STAR_AFTER_SEVERAL_WORDS, end);
    }
    String whole = words.inOnePiece(words.compounds().getFirst());
    return whole.length() < LEAST_LETTERS
        ? misuse(KeywordFault.STAR_AFTER_TOO_LITTLE, end)
        : new KeywordToken(Kind.BEGINNING, whole, 0, end);
  }

  private static KeywordToken misuse(KeywordFault fault, int end) {
    return KeywordToken.misuse(new KeywordFlaw(fault), end);
  }

  /** Whether a bracket is closed before the next space, as in {@code O(n)}. */
  private static boolean isClosed(String text, int open) {
    int depth = 0;
    for (int at = open; at < text.length() && !isSpace(text.charAt(at)); at++) {
      char c = text.charAt(at);
      depth += c == '(' ? 1 : c == ')' ? -1 : 0;
      if (depth == 0) {
        return true;
      }
    }
    return false;
  }

  private static boolean isSpace(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }
}
