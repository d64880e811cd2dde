package org.paperround.paper;

import org.paperround.paper.LatexState.Group;
import org.paperround.paper.LatexTable.Macro;

/** Shows macros by what stands in the braces after them. */
final class LatexArguments {

  private final LatexState state;

  LatexArguments(LatexState state) {
    this.state = state;
  }

  /** Shows the macro at the current place, whose argument's brace opens at that index. */
  void show(String name, Macro macro, int open) {
    int close = state.closing(open);
    switch (macro.kind()) {
      case DROP -> state.replace(close + 1 - state.at, "");
      case RAW -> state.replace(close + 1 - state.at, address(open));
      case FRACTION -> fraction(open, close + 1);
      case LINK -> link(open, close + 1);
      case WRAP, BARE, SYMBOL, OPERATOR, WORD, DECLARE -> wrapped(name, macro, open);
    }
  }

  private void wrapped(String name, Macro macro, int open) {
    int close = state.closing(open);
    boolean one = close == open + 2;
    String letter = one ? LatexTable.letter(name, state.in.substring(open + 1, close)) : null;
    if (letter != null) {
      state.replace(close + 1 - state.at, letter);
    } else if (macro.before().equals("√") && !one) {
      state.open(open, "√(", ")");
    } else {
      state.open(open, macro.before(), macro.after());
    }
  }

  private void fraction(int over, int under) {
    if (state.closing(under) < 0) {
      state.open(over, "", "");
      return;
    }
    boolean shortOver = isShort(over);
    boolean shortUnder = isShort(under);
    int end = state.closing(under);
    String slash = (shortOver ? "" : ")") + "/" + (shortUnder ? "" : "(");
    state.push(new Group(end, end + 1, shortUnder ? "" : ")", LatexState.NONE, 0));
    state.push(new Group(state.closing(over), under + 1, slash, LatexState.NONE, 0));
    state.out.append(shortOver ? "" : "(");
    state.at = over + 1;
  }

  /** Whether an argument needs no brackets: a letter, a number, one macro. */
  private boolean isShort(int open) {
    int close = state.closing(open);
    int at = open + 1;
    boolean macro = state.in.charAt(at) == '\\';
    at += macro ? 1 : 0;
    while (at < close && Character.isLetterOrDigit(state.in.charAt(at))) {
      at++;
    }
    return at == close;
  }

  private void link(int address, int text) {
    if (state.closing(text) < 0) {
      state.replace(text - state.at, address(address));
      return;
    }
    int end = state.closing(text);
    String shown = " (" + address(address) + ")";
    state.push(new Group(end, end + 1, shown, LatexState.NONE, 0));
    state.at = text + 1;
  }

  private String address(int open) {
    return LatexVerbatim.unescaped(state.in.substring(open + 1, state.closing(open)));
  }
}
