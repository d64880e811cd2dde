package org.paperround.paper;

import java.util.Optional;
import org.paperround.paper.LatexTable.Kind;
import org.paperround.paper.LatexTable.Macro;

/** What begins with a backslash. Everything unknown stays as it stands. */
final class LatexMacros {

  private static final String ESCAPED = "%&#$_{}";
  private static final String THIN_SPACES = ",;:! ";

  /** Nothing known is longer. */
  private static final int LONGEST_NAME = 24;

  private final LatexState state;
  private final LatexAccents accents;
  private final LatexArguments arguments;
  private boolean mathEndMissing;

  LatexMacros(LatexState state) {
    this.state = state;
    accents = new LatexAccents(state);
    arguments = new LatexArguments(state);
  }

  void backslash() {
    char next = state.peek(1);
    if (LatexReader.isLetter(next)) {
      named(nameAt(state.at + 1));
    } else if (ESCAPED.indexOf(next) >= 0) {
      state.replace(2, String.valueOf(next));
    } else if (THIN_SPACES.indexOf(next) >= 0) {
      thinSpace(next);
    } else if (next == '(' || next == '[') {
      math(next == '(' ? "\\)" : "\\]");
    } else if (next == '\\') {
      lineBreak();
    } else if (!accents.accent(next)) {
      state.copy(1);
    }
  }

  /** The letters that begin there, of which a macro's name would consist. */
  String nameAt(int from) {
    int end = from;
    while (end < state.in.length() && LatexReader.isLetter(state.in.charAt(end))) {
      end++;
    }
    return state.in.substring(from, end);
  }

  /** Whether LaTeX that can be shown begins there. */
  boolean isKnownAt(int index) {
    if (index + 1 >= state.in.length() || state.in.charAt(index) != '\\') {
      return false;
    }
    char next = state.in.charAt(index + 1);
    if (!LatexReader.isLetter(next)) {
      return LatexTable.isAccent(String.valueOf(next));
    }
    String name = nameAt(index + 1);
    return LatexTable.macro(name) != null || LatexTable.isAccent(name);
  }

  /** The sign of the macro whose backslash is there; empty if it is none that is one sign. */
  Optional<String> symbolAt(int index) {
    return Optional.ofNullable(LatexTable.macro(nameAt(index + 1)))
        .filter(macro -> macro.kind() == Kind.SYMBOL || macro.kind() == Kind.OPERATOR)
        .map(Macro::before);
  }

  /** Shows a wrap that lost its backslash, as in {@code mathcal{S}}; false if there is none. */
  boolean bareWrap(String word) {
    int open = state.at + word.length();
    Macro macro = state.closing(open) >= 0 ? LatexTable.macro(word) : null;
    if (macro == null || macro.kind() != Kind.BARE) {
      return false;
    }
    arguments.show(word, macro, open);
    return true;
  }

  /** Length of a font switch that lost its backslash, as in {@code {it misaligned}}; else 0. */
  int bareSwitchAt(int index) {
    String in = state.in;
    boolean known =
        in.startsWith("it ", index) || in.startsWith("em ", index) || in.startsWith("bf ", index);
    return known ? 3 : 0;
  }

  private void named(String name) {
    int end = state.at + 1 + name.length();
    Macro macro = name.length() <= LONGEST_NAME ? LatexTable.macro(name) : null;
    if (macro == null) {
      if (!accents.named(name)) {
        state.copy(1 + name.length());
        if (state.peek(0) == '{') {
          // The braces of an unknown macro are its own, in mathematics too.
          state.copy(1);
        }
      }
      return;
    }
    switch (macro.kind()) {
      case SYMBOL -> sign(macro.before(), end, "");
      case OPERATOR -> sign(macro.before(), end, spaceToMatch(end));
      case WORD ->
          sign(macro.before(), end, Character.isLetterOrDigit(state.lastShown()) ? " " : "");
      case DECLARE -> fontSwitch(macro.before(), end);
      case WRAP, BARE, RAW, DROP, FRACTION, LINK -> argumentOrName(name, macro, end);
    }
  }

  private void argumentOrName(String name, Macro macro, int end) {
    if (state.closing(end) >= 0) {
      arguments.show(name, macro, end);
    } else if (state.inMath() && macro.kind() != Kind.DROP) {
      state.replace(end - state.at, macro.before());
    } else {
      state.copy(1 + name.length());
    }
  }

  private void sign(String shown, int end, String space) {
    boolean emptyGroup = state.in.startsWith("{}", end);
    state.replace(end - state.at + (emptyGroup ? 2 : 0), space + shown);
  }

  private String spaceToMatch(int end) {
    boolean spaceAfter = end < state.in.length() && state.in.charAt(end) == ' ';
    char before = state.lastShown();
    return spaceAfter && (Character.isLetterOrDigit(before) || ")]}|".indexOf(before) >= 0)
        ? " "
        : "";
  }

  private void fontSwitch(String shown, int end) {
    boolean spaceAfter = end < state.in.length() && state.in.charAt(end) == ' ';
    state.replace(end - state.at + (spaceAfter ? 1 : 0), shown);
  }

  private void thinSpace(char c) {
    boolean between = Character.isDigit(state.peek(-1)) && Character.isDigit(state.peek(2));
    boolean spaced = c == ' ' && !Character.isWhitespace(state.peek(-1));
    if (!spaced && !state.inMath() && !between) {
      state.copy(2);
    } else {
      state.replace(2, c == '!' || Character.isWhitespace(state.lastShown()) ? "" : " ");
    }
  }

  private void math(String closing) {
    int end = state.inMath() || mathEndMissing ? -1 : state.in.indexOf(closing, state.at + 2);
    if (end < 0) {
      // Asked once: a text full of openings must not be searched for each of them.
      mathEndMissing |= !state.inMath();
      state.copy(2);
    } else {
      state.startMath(end);
      state.replace(2, "");
    }
  }

  /** Two backslashes break a line; before a name they begin a path in a network. */
  private void lineBreak() {
    char after = state.peek(2);
    if (state.inMath() || after == LatexState.NONE || Character.isWhitespace(after)) {
      state.replace(2, Character.isWhitespace(state.lastShown()) ? "" : " ");
      return;
    }
    state.copy(2);
    while (!state.atEnd() && !Character.isWhitespace(state.peek(0))) {
      state.copy(1);
    }
  }
}
