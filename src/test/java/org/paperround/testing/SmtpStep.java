package org.paperround.testing;

/** Where in a dialogue a {@link ScriptedMailServer} can misbehave, in the order of RFC 5321. */
public enum SmtpStep {
  /** When a connection opens. */
  GREETING,
  /** After {@code EHLO}; a fine answer comes with the extensions on offer. */
  EHLO,
  /** After {@code STARTTLS}. */
  STARTTLS,
  /** After {@code AUTH} and what belongs to it. */
  AUTH,
  /** After {@code MAIL FROM}. */
  MAIL,
  /** After {@code RCPT TO}. */
  RCPT,
  /** After {@code DATA}. */
  DATA,
  /** After the final dot. */
  DOT,
  /** After {@code RSET}, which follows a mail that was refused. */
  RSET,
  /** After {@code QUIT}. */
  QUIT;

  /** What a server answers at this step when all is well. */
  String fine() {
    return switch (this) {
      case GREETING -> "220 mail.example.org ESMTP";
      case EHLO -> "250 mail.example.org";
      case STARTTLS -> "220 2.0.0 Go on";
      case AUTH -> "235 2.7.0 OK";
      case MAIL -> "250 2.1.0 OK";
      case RCPT -> "250 2.1.5 OK";
      case DATA -> "354 Go on";
      case DOT, RSET -> "250 2.0.0 OK";
      case QUIT -> "221 2.0.0 Bye";
    };
  }
}
