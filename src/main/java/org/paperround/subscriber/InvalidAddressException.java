package org.paperround.subscriber;

/** An address that cannot be written to; the message is a sentence for the person who typed it. */
public final class InvalidAddressException extends IllegalArgumentException {

  private static final long serialVersionUID = 1;

  InvalidAddressException(String sentence) {
    super(sentence);
  }
}
