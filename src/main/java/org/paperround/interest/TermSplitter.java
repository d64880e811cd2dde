package org.paperround.interest;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Cuts the text of a field at its separators, but not inside quotes and brackets. */
final class TermSplitter {

  private static final String SEPARATORS = ",;\n\r\u0085\u2028\u2029\uff0c\uff1b\u3001";
  private static final String LINE_ENDS = "\n\r\u0085\u2028\u2029";

  /** A name's initials or suffix after a comma. */
  private static final Pattern REST_OF_NAME =
      Pattern.compile(",\\s*+(?:(?:\\p{Lu}\\.[-\\s]*+)+|[JS]r\\.?\\s*+)(?=[,;\\n\\r]|$)");

  /** What is longer than a term is no term, so what closes it need not be looked for. */
  private static final int FARTHEST = 2 * Term.MAX_TEXT;

  private final Term.Kind kind;
  private final String input;

  private TermSplitter(Term.Kind kind, String input) {
    this.kind = kind;
    this.input = input;
  }

  static List<String> split(Term.Kind kind, String input) {
    return new TermSplitter(kind, input).pieces();
  }

  private List<String> pieces() {
    List<String> pieces = new ArrayList<>();
    int start = 0;
    for (int at = 0; at < input.length(); at++) {
      if (SEPARATORS.indexOf(input.charAt(at)) >= 0 && !isInsideName(at)) {
        pieces.add(input.substring(start, at));
        start = at + 1;
      } else {
        at = Math.max(at, closing(at));
      }
    }
    pieces.add(input.substring(start));
    return pieces;
  }

  private boolean isInsideName(int at) {
    return kind == Term.Kind.AUTHOR
        && REST_OF_NAME.matcher(input).region(at, input.length()).lookingAt();
  }

  /** The place of what closes the quote or bracket at a place, or -1. */
  private int closing(int at) {
    boolean words = kind == Term.Kind.KEYWORD || kind == Term.Kind.MUTE;
    return switch (input.charAt(at)) {
      case '"' -> opensQuote(at) ? closingQuote(at) : -1;
      case '(' -> words ? closingBracket(at) : -1;
      default -> -1;
    };
  }

  /** A quote after a letter or digit, as in {@code 5" wafer}, is none. */
  private boolean opensQuote(int at) {
    char before = at == 0 ? ' ' : input.charAt(at - 1);
    return Character.isWhitespace(before)
        || SEPARATORS.indexOf(before) >= 0
        || "(:+-".indexOf(before) >= 0;
  }

  private int closingQuote(int open) {
    for (int at = open + 1; at < end(open); at++) {
      char c = input.charAt(at);
      if (c == '"') {
        return at;
      }
      if (LINE_ENDS.indexOf(c) >= 0) {
        return -1;
      }
    }
    return -1;
  }

  private int closingBracket(int open) {
    int depth = 0;
    for (int at = open; at < end(open); at++) {
      char c = input.charAt(at);
      if (LINE_ENDS.indexOf(c) >= 0) {
        return -1;
      }
      if (c == '"' && opensQuote(at)) {
        at = Math.max(at, closingQuote(at));
      } else if (c == '(') {
        depth++;
      } else if (c == ')' && --depth == 0) {
        return at;
      }
    }
    return -1;
  }

  private int end(int open) {
    return Math.min(input.length(), open + FARTHEST);
  }
}
