package org.paperround.bounce.reading;

import java.util.Locale;

/** Text made fit to be compared. */
final class Words {

  private Words() {}

  static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }

  /** On one line, with single spaces. */
  static String line(String text) {
    StringBuilder line = new StringBuilder(text.length());
    boolean space = true;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean isSpace = Character.isWhitespace(c) || Character.isISOControl(c) || c == '\u00a0';
      if (!isSpace) {
        line.append(c == '\u2019' ? '\'' : c);
      } else if (!space) {
        line.append(' ');
      }
      space = isSpace;
    }
    return line.toString().strip();
  }
}
