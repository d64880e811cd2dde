package org.paperround.mail.smtp;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * A message in its envelope. Checked when made: what it has of addresses cannot end a command, and
 * what it has of lines cannot end the message.
 */
public final class BulkMail {

  /** Printable ASCII that can stand between angle brackets (RFC 5321 section 4.1.2). */
  private static final Pattern ADDRESS = Pattern.compile("[!-~&&[^<>]]+@[!-~&&[^<>@]]+");

  /** The same with letters and digits of all scripts before the sign (RFC 6531 section 3.3). */
  private static final Pattern INTERNATIONAL =
      Pattern.compile("[[!-~[\\p{L}\\p{M}\\p{N}]]&&[^<>]]+@[!-~&&[^<>@]]+");

  private final String from;
  private final String to;
  private final byte[] message;

  /**
   * A message on its way.
   *
   * @param from the bare address that failures are reported to
   * @param to the bare address of the recipient
   * @param message as it goes over the wire, ends with CRLF, no line begins with a dot; not to be
   *     changed any more
   * @throws IllegalArgumentException if an address or the message is not like that
   */
  public BulkMail(String from, String to, byte[] message) {
    if (!ADDRESS.matcher(from).matches() || !INTERNATIONAL.matcher(to).matches()) {
      throw new IllegalArgumentException("an address has a character that SMTP cannot take");
    }
    // As a string, because it is searched many times faster than bytes are.
    String lines = new String(message, StandardCharsets.ISO_8859_1);
    if (!lines.endsWith("\r\n") || lines.startsWith(".") || lines.contains("\n.")) {
      throw new IllegalArgumentException("a line begins with a dot, or the last one has no end");
    }
    this.from = from;
    this.to = to;
    this.message = message;
  }

  String from() {
    return from;
  }

  /** The bare address of the recipient. */
  public String to() {
    return to;
  }

  /** Whether only a server that offers SMTPUTF8 (RFC 6531) can take it. */
  boolean isInternational() {
    return !ADDRESS.matcher(to).matches();
  }

  /** How many octets the message has. */
  public int size() {
    return message.length;
  }

  byte[] message() {
    return message;
  }
}
