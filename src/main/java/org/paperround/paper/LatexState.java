package org.paperround.paper;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** Where a {@link LatexReader} stands: the input, what became of it so far, and the open groups. */
final class LatexState {

  /** Stands for the character before the first and after the last. */
  static final char NONE = '\0';

  final String in;
  final StringBuilder out;
  int at;

  private final int[] partners;
  private final Deque<Group> groups = new ArrayDeque<>();
  private int convertedUpTo = -1;
  private int mathEnd = -1;

  /**
   * An open group whose braces are not shown.
   *
   * @param end index of its closing brace
   * @param next index at which reading goes on after it
   * @param after what is shown in place of the closing brace
   * @param script {@code ^} or {@code _} if the group is a short script, else {@link #NONE}
   * @param shownFrom index in {@code out} at which its text begins
   */
  record Group(int end, int next, String after, char script, int shownFrom) {}

  LatexState(String in) {
    this.in = in;
    out = new StringBuilder(in.length());
    partners = partners(in);
  }

  boolean atEnd() {
    return at >= in.length();
  }

  /** The character that many places after the current one. */
  char peek(int distance) {
    int index = at + distance;
    return index >= 0 && index < in.length() ? in.charAt(index) : NONE;
  }

  /** The last character shown. */
  char lastShown() {
    return out.isEmpty() ? NONE : out.charAt(out.length() - 1);
  }

  /** Shows that many characters as they stand. */
  void copy(int length) {
    int end = Math.min(in.length(), at + length);
    out.append(in, at, end);
    at = end;
  }

  /** Shows something else in place of that many characters. */
  void replace(int length, String shown) {
    out.append(shown);
    at += length;
    convertedUpTo = at;
  }

  /** Whether what stands before the current place was LaTeX. */
  boolean isAfterLatex() {
    return convertedUpTo == at;
  }

  /** Index of the brace that closes the one at that index, or -1. */
  int closing(int index) {
    return index < in.length() && in.charAt(index) == '{' ? partners[index] : -1;
  }

  boolean inMath() {
    return mathEnd >= 0;
  }

  int mathEnd() {
    return mathEnd;
  }

  void startMath(int end) {
    mathEnd = end;
  }

  void endMath() {
    mathEnd = -1;
  }

  /** Opens a group whose text reads on behind the brace at {@code open}. */
  void open(int open, String before, String after) {
    out.append(before);
    int end = closing(open);
    push(new Group(end, end + 1, after, NONE, out.length()));
    at = open + 1;
  }

  void push(Group group) {
    groups.push(group);
  }

  /** The group that the brace at the current place closes; null if none that was opened here. */
  @Nullable Group close() {
    while (!groups.isEmpty() && groups.peek().end() < at) {
      groups.pop();
    }
    return !groups.isEmpty() && groups.peek().end() == at ? groups.pop() : null;
  }

  private static int[] partners(String in) {
    int[] partners = new int[in.length()];
    Arrays.fill(partners, -1);
    int[] open = new int[in.length()];
    int depth = 0;
    for (int i = 0; i < in.length(); i++) {
      switch (in.charAt(i)) {
        case '\\' -> i++;
        case '{' -> open[depth++] = i;
        case '}' -> {
          if (depth > 0) {
            partners[open[--depth]] = i;
          }
        }
        default -> {
          // Everything else is text.
        }
      }
    }
    return partners;
  }
}
