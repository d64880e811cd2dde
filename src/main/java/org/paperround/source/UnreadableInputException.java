package org.paperround.source;

/** An input as a whole is not what it should be; the message is a sentence for people. */
public final class UnreadableInputException extends RuntimeException {

  /** Says what is wrong with the input and, where possible, what to do about it. */
  public UnreadableInputException(String reason) {
    super(reason);
  }

  /** The same with more to say than the failure that it stands for. */
  UnreadableInputException(String reason, UnreadableInputException cause) {
    super(reason, cause);
  }
}
