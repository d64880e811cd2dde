package org.paperround.mail;

import java.nio.charset.StandardCharsets;

/** The header of a message as it goes over the wire (RFC 5322 section 2.2). */
final class HeaderLines {

  /** The length that lines should keep to, without their end (RFC 5322 section 2.1.1). */
  private static final int WANTED = 78;

  private final StringBuilder lines = new StringBuilder(1_024);

  /**
   * Adds a field.
   *
   * @param value plain text of one line; what is not ASCII becomes encoded words (RFC 2047)
   * @throws IllegalArgumentException as {@link HeaderText#checked}
   */
  HeaderLines add(String name, String value) {
    lines.append(name).append(": ");
    HeaderText.checked(name, value);
    if (EncodedWords.isAscii(value)) {
      fold(value, name.length() + 2);
    } else {
      lines.append(EncodedWords.of(value));
    }
    lines.append("\r\n");
    return this;
  }

  /**
   * Adds a field that is an address; one with letters beyond ASCII goes as it is (RFC 6532), as no
   * encoding may stand for it.
   *
   * @throws IllegalArgumentException as {@link HeaderText#checked}
   */
  HeaderLines address(String name, String value) {
    lines.append(name).append(": ").append(HeaderText.checked(name, value)).append("\r\n");
    return this;
  }

  /**
   * Breaks the line before single spaces only: one of several could begin a line of nothing else.
   */
  private void fold(String value, int before) {
    int start = 0;
    int room = WANTED - before;
    int fold = -1;
    for (int i = 1; i < value.length() - 1; i++) {
      if (i - start > room && fold > start) {
        lines.append(value, start, fold).append("\r\n");
        start = fold;
        room = WANTED;
      }
      boolean single =
          value.charAt(i) == ' ' && value.charAt(i - 1) != ' ' && value.charAt(i + 1) != ' ';
      fold = single ? i : fold;
    }
    if (value.length() - start > room && fold > start) {
      lines.append(value, start, fold).append("\r\n");
      start = fold;
    }
    lines.append(value, start, value.length());
  }

  byte[] toBytes() {
    return lines.toString().getBytes(StandardCharsets.UTF_8);
  }
}
