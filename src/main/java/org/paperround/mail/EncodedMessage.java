package org.paperround.mail;

/**
 * The octets of a message as {@link MessageEncoder} makes them: they end with CRLF and no line
 * begins with a dot, so they can follow {@code DATA} as they are (RFC 5321 section 4.5.2).
 */
public final class EncodedMessage {

  private final byte[] octets;

  EncodedMessage(byte[] octets) {
    this.octets = octets;
  }

  /** The octets themselves, not to be changed. */
  public byte[] octets() {
    return octets;
  }
}
