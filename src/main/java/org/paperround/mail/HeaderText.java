package org.paperround.mail;

import java.util.regex.Pattern;

/** Guards header values: the mail client below us does not (header injection). */
final class HeaderText {

  /** The longest line of a message, in octets without its end (RFC 5322 section 2.1.1). */
  static final int MAX_LINE = 998;

  /** Any visible ASCII but the colon (RFC 5322 section 2.2). */
  private static final Pattern NAME = Pattern.compile("[!-9;-~]+");

  private HeaderText() {}

  /**
   * The value itself.
   *
   * @throws IllegalArgumentException if the name is none, or the value has a control character or
   *     would make too long a line
   */
  static String checked(String name, String value) {
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException(
          "a header cannot be called " + name.replaceAll("\\p{Cc}", " "));
    }
    if (value.chars().anyMatch(Character::isISOControl)) {
      throw new IllegalArgumentException("the header " + name + " has a control character");
    }
    if (name.length() + 2 + value.length() > MAX_LINE) {
      throw new IllegalArgumentException("the header " + name + " is longer than 998 characters");
    }
    return value;
  }
}
