package org.paperround.mail;

/** Guards header values, so that none can bring a header of its own (header injection). */
final class HeaderText {

  /** The longest line of a message, in octets without its end (RFC 5322 section 2.1.1). */
  static final int MAX_LINE = 998;

  private HeaderText() {}

  /**
   * The value itself.
   *
   * @throws IllegalArgumentException if the name is none, or the value has a control character or
   *     would make too long a line
   */
  static String checked(String name, String value) {
    if (!isName(name)) {
      throw new IllegalArgumentException(
          "a header cannot be called " + name.replaceAll("\\p{Cc}", " "));
    }
    if (hasControl(value)) {
      throw new IllegalArgumentException("the header " + name + " has a control character");
    }
    if (name.length() + 2 + value.length() > MAX_LINE) {
      throw new IllegalArgumentException("the header " + name + " is longer than 998 characters");
    }
    return value;
  }

  private static boolean hasControl(String value) {
    for (int i = 0; i < value.length(); i++) {
      if (Character.isISOControl(value.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  /** Any visible ASCII but the colon (RFC 5322 section 2.2). */
  private static boolean isName(String name) {
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (c < '!' || c > '~' || c == ':') {
        return false;
      }
    }
    return !name.isEmpty();
  }
}
