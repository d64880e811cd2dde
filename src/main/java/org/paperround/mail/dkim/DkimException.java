package org.paperround.mail.dkim;

/** Why mails cannot be signed, in a sentence for the operator. */
public final class DkimException extends RuntimeException {

  DkimException(String message) {
    super(message);
  }

  DkimException(String message, Throwable cause) {
    super(message, cause);
  }
}
