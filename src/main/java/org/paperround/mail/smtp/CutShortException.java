package org.paperround.mail.smtp;

import java.io.IOException;

/**
 * The connection broke before the final dot was handed to it, so that the server cannot have taken
 * the message (RFC 5321 section 4.1.1.4).
 */
final class CutShortException extends IOException {

  private static final long serialVersionUID = 1L;

  CutShortException(IOException cause) {
    super(cause.getMessage(), cause);
  }
}
