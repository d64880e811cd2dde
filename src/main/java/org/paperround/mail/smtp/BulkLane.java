package org.paperround.mail.smtp;

import org.paperround.mail.Transmission;

/** Gives many mails to the mail server, as fast as it takes them. */
public interface BulkLane {

  /**
   * Sends a mail and waits for what became of it; first for a connection, while all are in use.
   * Meant for virtual threads. Never throws for what the server does.
   */
  Transmission send(BulkMail mail);

  /** How many connections are open now. */
  int connections();
}
