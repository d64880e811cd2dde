package org.paperround.mail.smtp;

import java.io.IOException;
import java.util.OptionalLong;
import org.paperround.mail.Transmission;

/** An open connection, over which mails go one after the other. For one thread at a time. */
final class SmtpConnection {

  private final Dialogue dialogue;
  private final Extensions offered;
  private final OptionalLong limit;
  private int mails;
  private boolean usable = true;
  private long idleSince;

  SmtpConnection(Dialogue dialogue, Extensions offered) {
    this.dialogue = dialogue;
    this.offered = offered;
    this.limit = offered.sizeLimit();
  }

  /**
   * Sends a mail.
   *
   * @throws StaleConnectionException if the server had left before it heard of this mail
   */
  Transmission send(BulkMail mail) throws StaleConnectionException {
    if (limit.isPresent() && mail.message().length > limit.getAsLong()) {
      return Verdict.tooLarge(mail, limit.getAsLong());
    }
    if (mail.isInternational() && !offered.offers("SMTPUTF8")) {
      return Verdict.notAscii(mail);
    }
    usable = false;
    mails++;
    Transaction transaction = new Transaction(dialogue, offered, mail, mails > 1);
    Transmission transmission = transaction.run();
    usable = transaction.leavesInStep();
    return transmission;
  }

  /** Whether another mail can be sent. */
  boolean isUsable() {
    return usable;
  }

  /** How many mails it was used for. */
  int mails() {
    return mails;
  }

  void restsSince(long now) {
    idleSince = now;
  }

  /** For how many nanoseconds it has rested. */
  long rested(long now) {
    return now - idleSince;
  }

  /** Takes leave, where there is somebody to take leave of, and closes. */
  void quit() {
    try {
      if (usable) {
        dialogue.farewell();
      }
    } catch (IOException e) {
      // the server has left already
    } finally {
      dialogue.close();
    }
  }
}
