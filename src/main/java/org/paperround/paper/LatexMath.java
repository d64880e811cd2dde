package org.paperround.paper;

import java.util.regex.Pattern;

/** Tells dollars around mathematics from dollars before prices and variables. */
final class LatexMath {

  /** A number and a word, as in {@code $5 million}; mathematics has no words after numbers. */
  private static final Pattern PRICE =
      Pattern.compile("\\d[\\d.,]*+[A-Za-z]{0,2}+\\s++[A-Za-z]{2}");

  private LatexMath() {}

  /** How many dollars stand there: 2 if the mathematics is displayed, else 1. */
  static int signs(String in, int at) {
    return at + 1 < in.length() && in.charAt(at + 1) == '$' ? 2 : 1;
  }

  /**
   * Index of the sign that closes the mathematics which a dollar opens, or -1 if that dollar is
   * just a dollar. Looks no farther than to the next dollar.
   */
  static int end(String in, int at) {
    int signs = signs(in, at);
    int from = at + signs;
    int end = in.indexOf('$', from);
    while (end > 0 && in.charAt(end - 1) == '\\') {
      end = in.indexOf('$', end + 1);
    }
    if (end <= from || (signs == 2 && signs(in, end) != 2)) {
      return -1;
    }
    return signs == 2 || isMath(in, from, end) ? end : -1;
  }

  private static boolean isMath(String in, int from, int end) {
    String content = in.substring(from, end);
    if (content.indexOf('\\') >= 0) {
      return true;
    }
    boolean spaced =
        Character.isWhitespace(content.charAt(0))
            || Character.isWhitespace(content.charAt(content.length() - 1));
    boolean amountFollows = end + 1 < in.length() && Character.isDigit(in.charAt(end + 1));
    return !spaced && !amountFollows && !PRICE.matcher(content).lookingAt();
  }
}
