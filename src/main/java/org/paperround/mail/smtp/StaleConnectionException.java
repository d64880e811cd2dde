package org.paperround.mail.smtp;

/** The server has closed a kept connection before it heard of the mail. */
final class StaleConnectionException extends Exception {

  private static final long serialVersionUID = 1L;
}
