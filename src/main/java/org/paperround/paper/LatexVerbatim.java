package org.paperround.paper;

/** Web addresses and Windows paths, in which tildes, dashes and backslashes mean themselves. */
final class LatexVerbatim {

  private static final String ESCAPED_IN_ADDRESSES = "_%#&~$";

  private LatexVerbatim() {}

  /** Whether the word that begins there is the scheme of an address or the drive of a path. */
  static boolean startsAt(String in, int at, String word) {
    int end = at + word.length();
    return isDrive(in, at, word)
        || ((word.equals("http") || word.equals("https")) && in.startsWith("://", end));
  }

  private static boolean isDrive(String in, int at, String word) {
    return word.length() == 1
        && in.startsWith(":\\", at + 1)
        && (at == 0 || !Character.isLetterOrDigit(in.charAt(at - 1)));
  }

  /** Shows the address or path at the current place. */
  static void copy(LatexState state, String word) {
    boolean address = word.length() > 1;
    while (!state.atEnd() && !Character.isWhitespace(state.peek(0))) {
      char c = state.peek(0);
      boolean escape = c == '\\' && ESCAPED_IN_ADDRESSES.indexOf(state.peek(1)) >= 0;
      if (address && escape) {
        state.replace(2, String.valueOf(state.peek(1)));
      } else if (address && (c == '\\' || c == '{' || c == '}' || c == '$')) {
        return;
      } else {
        state.copy(1);
      }
    }
  }

  /** The text of an address with its escapes resolved. */
  static String unescaped(String address) {
    StringBuilder out = new StringBuilder(address.length());
    for (int i = 0; i < address.length(); i++) {
      boolean escape =
          address.charAt(i) == '\\'
              && i + 1 < address.length()
              && ESCAPED_IN_ADDRESSES.indexOf(address.charAt(i + 1)) >= 0;
      if (!escape) {
        out.append(address.charAt(i));
      }
    }
    return out.toString();
  }
}
