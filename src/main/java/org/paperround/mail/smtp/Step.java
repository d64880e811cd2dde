package org.paperround.mail.smtp;

/** The steps of a dialogue, in their order (RFC 5321 section 3). */
enum Step {
  CONNECTION("no connection"),
  GREETING("not greeted"),
  HELLO("EHLO refused"),
  TLS("no TLS"),
  LOGIN("AUTH refused"),
  MAIL("sender refused"),
  RCPT("recipient refused"),
  DATA("DATA refused"),
  /** The message is being written. */
  CONTENT("message cut short"),
  /** The final dot is written. */
  DOT("message refused");

  private final String trouble;

  Step(String trouble) {
    this.trouble = trouble;
  }

  /** What it is if this step fails. */
  String trouble() {
    return trouble;
  }

  /** Whether this step is the same whatever the mail is. */
  boolean isGeneral() {
    return compareTo(MAIL) <= 0;
  }
}
