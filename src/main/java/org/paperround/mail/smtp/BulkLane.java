package org.paperround.mail.smtp;

import java.time.Duration;
import org.paperround.mail.Transmission;

/** Gives many mails to the mail server, as fast as it takes them. */
public interface BulkLane {

  /**
   * Sends a mail and waits for what became of it; first for a connection, while all are in use.
   * Never throws for what the server does.
   */
  Transmission send(BulkMail mail);

  /** How many connections are open now. */
  int connections();

  /** How many mails it sends at the same time at most; fewer while the server takes fewer. */
  default int most() {
    return Integer.MAX_VALUE;
  }

  /**
   * Sends no other mail from now on, and gives those on their way a while to arrive; then closes
   * their connections, so that everyone who waits hears what became of their mail as far as it can
   * be told.
   */
  void stop(Duration grace);
}
