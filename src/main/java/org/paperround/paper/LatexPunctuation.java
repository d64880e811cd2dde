package org.paperround.paper;

/** The quotation marks, dashes and ties of LaTeX, where they are not code or part of a word. */
final class LatexPunctuation {

  private final LatexState state;
  private int doubleEnd = -1;
  private int singleEnd = -1;

  LatexPunctuation(LatexState state) {
    this.state = state;
  }

  /** Two dashes, three dashes: – and —, where both sides have a space or neither has. */
  void dashes() {
    int length = run('-');
    char before = state.peek(-1);
    char after = state.peek(length);
    boolean dash =
        (length == 2 || length == 3)
            && !state.inMath()
            && ((isSpace(before) && isSpace(after)) || (isWordEnd(before) && isWordStart(after)));
    if (dash) {
      state.replace(length, length == 2 ? "–" : "—");
    } else {
      state.copy(length);
    }
  }

  /** Backquotes, if they open a quotation that LaTeX would close; code between two stays. */
  void openingQuote() {
    int length = run('`');
    int end = length > 2 || state.inMath() ? -1 : quotationEnd(length);
    if (end < 0) {
      state.copy(length);
    } else if (length == 2) {
      doubleEnd = end;
      state.replace(2, "“");
    } else {
      singleEnd = end;
      state.replace(1, "‘");
    }
  }

  void closingQuote() {
    if (state.at == doubleEnd) {
      state.replace(state.peek(0) == '"' ? 1 : 2, "”");
    } else if (state.at == singleEnd) {
      state.replace(1, "’");
    } else {
      state.copy(1);
    }
  }

  /** A space that does not break, after a word and before its number, name or citation. */
  void tie() {
    boolean tied =
        state.inMath()
            || state.isAfterLatex()
            || (endsWord(state.at)
                && (Character.isLetterOrDigit(state.peek(1))
                    || "\\$[(".indexOf(state.peek(1)) >= 0));
    if (tied) {
      state.replace(1, " ");
    } else {
      state.copy(1);
    }
  }

  /** Whether a word of two letters or an abbreviation ends there, so that 1M~60M is a range. */
  private boolean endsWord(int end) {
    int at = end - 1;
    if (at >= 0 && ".,)".indexOf(state.in.charAt(at)) >= 0) {
      at--;
    }
    return at >= 1
        && Character.isLetter(state.in.charAt(at))
        && (Character.isLetter(state.in.charAt(at - 1)) || at < end - 1);
  }

  /** Looks no farther than to the next backquote, so that a text full of them takes linear time. */
  private int quotationEnd(int length) {
    if (Character.isLetterOrDigit(state.peek(-1)) || isSpace(state.peek(length))) {
      return -1;
    }
    String in = state.in;
    for (int i = state.at + length; i < in.length() && in.charAt(i) != '`'; i++) {
      char c = in.charAt(i);
      char next = i + 1 < in.length() ? in.charAt(i + 1) : LatexState.NONE;
      boolean closes =
          length == 2
              ? c == '"' || (c == '\'' && next == '\'')
              : c == '\'' && next != '\'' && !Character.isLetterOrDigit(next);
      if (closes && i > state.at + length && !isSpace(in.charAt(i - 1))) {
        return i;
      }
    }
    return -1;
  }

  private int run(char c) {
    int length = 1;
    while (state.peek(length) == c) {
      length++;
    }
    return length;
  }

  private static boolean isSpace(char c) {
    return c == LatexState.NONE || Character.isWhitespace(c);
  }

  private static boolean isWordEnd(char c) {
    return Character.isLetterOrDigit(c) || "$})].,\"'".indexOf(c) >= 0;
  }

  private static boolean isWordStart(char c) {
    return Character.isLetterOrDigit(c) || "${([\\`\"".indexOf(c) >= 0;
  }
}
