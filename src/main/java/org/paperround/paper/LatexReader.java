package org.paperround.paper;

import java.util.Optional;
import org.paperround.paper.LatexState.Group;

/** Goes through a text once, from left to right, without recursion. */
final class LatexReader {

  /** In characters of LaTeX. Longer scripts keep their sign. */
  private static final int LONGEST_SCRIPT = 40;

  /** In letters. Longer words stay normal letters: ₜₒₜₐₗ is harder to read than total. */
  private static final int LONGEST_RAISED_WORD = 3;

  private final LatexState state;
  private final LatexMacros macros;
  private final LatexPunctuation punctuation;

  LatexReader(String text) {
    state = new LatexState(text);
    macros = new LatexMacros(state);
    punctuation = new LatexPunctuation(state);
  }

  String read() {
    while (!state.atEnd()) {
      if (state.at == state.mathEnd()) {
        endMath();
      } else {
        step(state.peek(0));
      }
    }
    return state.out.toString();
  }

  private void step(char c) {
    switch (c) {
      case '\\' -> macros.backslash();
      case '{' -> openBrace();
      case '}' -> closeBrace();
      case '$' -> dollar();
      case '^', '_' -> script(c);
      case '-' -> punctuation.dashes();
      case '`' -> punctuation.openingQuote();
      case '\'', '"' -> punctuation.closingQuote();
      case '~' -> punctuation.tie();
      default -> text(c);
    }
  }

  private void text(char c) {
    if (!isLetter(c)) {
      state.copy(1);
      return;
    }
    int end = state.at + 1;
    while (end < state.in.length() && isLetter(state.in.charAt(end))) {
      end++;
    }
    String word = state.in.substring(state.at, end);
    if (LatexVerbatim.startsAt(state.in, state.at, word)) {
      LatexVerbatim.copy(state, word);
    } else if (!macros.bareWrap(word)) {
      state.copy(word.length());
    }
  }

  private void openBrace() {
    int open = state.at;
    if (state.closing(open) < 0) {
      state.copy(1);
    } else if (state.inMath() || macros.isKnownAt(open + 1)) {
      state.open(open, "", "");
    } else if (macros.bareSwitchAt(open + 1) > 0) {
      state.open(open, "", "");
      state.at += macros.bareSwitchAt(open + 1);
    } else {
      state.copy(1);
    }
  }

  private void closeBrace() {
    Group group = state.close();
    if (group == null) {
      state.copy(1);
      return;
    }
    if (group.script() != LatexState.NONE) {
      String content = state.out.substring(group.shownFrom());
      state.out.setLength(group.shownFrom());
      state.out.append(shownScript(group.script(), content));
    }
    state.replace(group.next() - group.end(), group.after());
  }

  private void script(char sign) {
    int close = state.closing(state.at + 1);
    if (close >= 0) {
      braced(sign, close);
      return;
    }
    char next = state.peek(1);
    boolean latex = state.inMath() || state.isAfterLatex();
    Optional<String> symbol =
        latex && next == '\\' ? macros.symbolAt(state.at + 1) : Optional.empty();
    if (symbol.isPresent()) {
      int length = 2 + macros.nameAt(state.at + 2).length();
      state.replace(length, shownScript(sign, symbol.get()));
    } else if (latex && (Character.isLetterOrDigit(next) || next == '*')) {
      state.replace(2, shownScript(sign, String.valueOf(next)));
    } else {
      state.copy(1);
    }
  }

  private void braced(char sign, int close) {
    int open = state.at + 1;
    if (close - open > LONGEST_SCRIPT) {
      state.open(open, sign + "(", ")");
    } else {
      state.push(new Group(close, close + 1, "", sign, state.out.length()));
      state.at = open + 1;
    }
  }

  private static String shownScript(char sign, String content) {
    boolean word = content.codePoints().allMatch(Character::isLetterOrDigit);
    Optional<String> raised =
        content.chars().filter(Character::isLetter).count() <= LONGEST_RAISED_WORD
            ? LatexTable.script(sign, content)
            : Optional.empty();
    String plain = word || content.length() == 1 ? sign + content : sign + "(" + content + ")";
    return content.isEmpty() ? "" : raised.orElse(plain);
  }

  private void dollar() {
    int end = state.inMath() ? -1 : LatexMath.end(state.in, state.at);
    if (end < 0) {
      state.copy(state.peek(1) == '$' ? 2 : 1);
      return;
    }
    state.startMath(end);
    state.replace(LatexMath.signs(state.in, state.at), "");
  }

  private void endMath() {
    state.endMath();
    boolean dollar = state.peek(0) == '$' && state.peek(1) != '$';
    state.replace(dollar ? 1 : 2, "");
  }

  static boolean isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }
}
