package org.paperround.paper;

import java.util.Optional;

/** Accented letters: {@code \'e}, {@code \"{o}}, {@code \v{s}}, {@code \hat{x}}. */
final class LatexAccents {

  private final LatexState state;

  LatexAccents(LatexState state) {
    this.state = state;
  }

  /** Shows the letter under an accent that is a sign; false if there is none. */
  boolean accent(char sign) {
    String accent = String.valueOf(sign);
    if (!LatexTable.isAccent(accent)) {
      return false;
    }
    if (state.peek(2) == '{') {
      return braced(accent, state.at + 2);
    }
    char letter = state.peek(2);
    if (!LatexReader.isLetter(letter) || isEscapedQuote(sign, letter)) {
      return false;
    }
    Optional<String> accented = composed(accent, letter);
    accented.ifPresent(shown -> state.replace(3, shown));
    return accented.isPresent();
  }

  /** Shows the letter under an accent that has a name; these need braces. */
  boolean named(String name) {
    return LatexTable.isAccent(name) && braced(name, state.at + 1 + name.length());
  }

  private boolean braced(String accent, int open) {
    int close = state.closing(open);
    if (close < 0) {
      return false;
    }
    String argument = state.in.substring(open + 1, Math.min(close, open + 4));
    String letter = argument.replaceFirst("^\\\\", "");
    boolean one = close - open - 1 == argument.length() && letter.length() == 1;
    if (one && Character.isLetter(letter.charAt(0))) {
      LatexTable.accented(accent, letter)
          .ifPresent(shown -> state.replace(close + 1 - state.at, shown));
    } else {
      state.open(open, "", "");
    }
    return true;
  }

  /** Without braces only letters that exist with that accent, and no names in a pattern. */
  private static Optional<String> composed(String accent, char letter) {
    return accent.equals(".") || accent.equals("=")
        ? Optional.empty()
        : LatexTable.accented(accent, String.valueOf(letter)).filter(shown -> shown.length() == 1);
  }

  /** {@code \"open} and {@code it\'s} are quotation marks that some program escaped. */
  private boolean isEscapedQuote(char sign, char letter) {
    boolean wordBefore = Character.isLetter(state.peek(-1));
    return switch (sign) {
      case '"' -> !wordBefore && state.peek(-1) != '{' && Character.isLowerCase(letter);
      case '\'' -> wordBefore && "sdmt".indexOf(letter) >= 0 && !Character.isLetter(state.peek(3));
      default -> false;
    };
  }
}
