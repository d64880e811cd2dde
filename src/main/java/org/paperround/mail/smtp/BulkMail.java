package org.paperround.mail.smtp;

import org.paperround.mail.EncodedMessage;

/**
 * A message in its envelope. Checked when made: what it has of addresses cannot end a command, and
 * what it has of lines cannot end the message.
 */
public final class BulkMail {

  private final String from;
  private final String to;
  private final byte[] message;

  /**
   * A message on its way.
   *
   * @param from the bare address that failures are reported to
   * @param to the bare address of the recipient
   * @throws IllegalArgumentException if an address has what SMTP cannot take
   */
  public BulkMail(String from, String to, EncodedMessage message) {
    this(from, to, message.octets(), true);
  }

  /**
   * A message from elsewhere on its way.
   *
   * @param message as it goes over the wire, ends with CRLF, no line begins with a dot; not to be
   *     changed any more
   * @throws IllegalArgumentException if an address or the message is not like that
   */
  public BulkMail(String from, String to, byte[] message) {
    this(from, to, message, endsWithLineEnd(message) && !hasDotAtLineStart(message));
  }

  private BulkMail(String from, String to, byte[] message, boolean canFollowData) {
    if (!isPath(from, false) || !isPath(to, true)) {
      throw new IllegalArgumentException("an address has a character that SMTP cannot take");
    }
    if (!canFollowData) {
      throw new IllegalArgumentException("a line begins with a dot, or the last one has no end");
    }
    this.from = from;
    this.to = to;
    this.message = message;
  }

  /**
   * Whether it can stand between angle brackets: printable ASCII (RFC 5321 section 4.1.2), and
   * before the sign also letters, marks and digits of all scripts (RFC 6531 section 3.3).
   */
  private static boolean isPath(String address, boolean international) {
    int at = address.lastIndexOf('@');
    if (at <= 0 || at == address.length() - 1) {
      return false;
    }
    for (int i = 0; i < address.length(); i += Character.charCount(address.codePointAt(i))) {
      int sign = address.codePointAt(i);
      boolean plain = sign > ' ' && sign <= '~' && sign != '<' && sign != '>';
      if (!plain && !(international && i < at && isWordSign(sign))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isWordSign(int sign) {
    return switch (Character.getType(sign)) {
      case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.COMBINING_SPACING_MARK ->
          true;
      case Character.LETTER_NUMBER, Character.OTHER_NUMBER -> true;
      default -> Character.isLetterOrDigit(sign);
    };
  }

  private static boolean endsWithLineEnd(byte[] message) {
    int end = message.length;
    return end >= 2 && message[end - 2] == '\r' && message[end - 1] == '\n';
  }

  private static boolean hasDotAtLineStart(byte[] message) {
    byte before = '\n';
    for (byte octet : message) {
      if (octet == '.' && before == '\n') {
        return true;
      }
      before = octet;
    }
    return false;
  }

  /** The bare address that failures are reported to. */
  public String from() {
    return from;
  }

  /** The bare address of the recipient. */
  public String to() {
    return to;
  }

  /** Whether only a server that offers SMTPUTF8 (RFC 6531) can take it. */
  boolean isInternational() {
    for (int i = 0; i < to.length(); i++) {
      if (to.charAt(i) >= 0x80) {
        return true;
      }
    }
    return false;
  }

  /** How many octets the message has. */
  public int size() {
    return message.length;
  }

  /** The message as it goes over the wire; not to be changed. */
  public byte[] message() {
    return message;
  }
}
