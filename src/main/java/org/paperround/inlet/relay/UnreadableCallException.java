package org.paperround.inlet.relay;

/** A body that is nothing a relay sends. */
final class UnreadableCallException extends Exception {

  private static final long serialVersionUID = 1L;

  UnreadableCallException(String message) {
    super(message);
  }
}
