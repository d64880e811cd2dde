package org.paperround.inlet;

/** Why a mailbox cannot be read, as a sentence for the operator. */
public final class MailboxException extends Exception {

  private static final long serialVersionUID = 1L;

  /** A reason. */
  public MailboxException(String reason) {
    super(reason);
  }

  /** A reason with what led to it. */
  public MailboxException(String reason, Throwable cause) {
    super(reason, cause);
  }
}
