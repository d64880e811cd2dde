package org.paperround.testing;

/** Where in a dialogue a {@link ScriptedMailServer} can misbehave, in the order of RFC 5321. */
public enum SmtpStep {
  /** When a connection opens. */
  GREETING,
  /** After {@code MAIL FROM}. */
  MAIL,
  /** After {@code RCPT TO}. */
  RCPT,
  /** After {@code DATA}. */
  DATA,
  /** After the final dot. */
  DOT;

  /** What a server answers at this step when all is well. */
  String fine() {
    return switch (this) {
      case GREETING -> "220 mail.example.org ESMTP";
      case MAIL -> "250 2.1.0 OK";
      case RCPT -> "250 2.1.5 OK";
      case DATA -> "354 Go on";
      case DOT -> "250 2.0.0 OK";
    };
  }
}
