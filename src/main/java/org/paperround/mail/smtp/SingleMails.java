package org.paperround.mail.smtp;

import jakarta.inject.Singleton;
import org.paperround.mail.MessageEncoder;
import org.paperround.mail.OutgoingMail;
import org.paperround.mail.Sender;
import org.paperround.mail.Transmission;
import org.paperround.mail.Transmitter;

/**
 * Sends single mails: through Quarkus Mailer, and over the bulk lane those whose recipient that one
 * cannot write to, as it knows nothing of SMTPUTF8 (RFC 6531).
 */
@Singleton
public class SingleMails {

  private final Transmitter mailer;
  private final BulkLane lane;
  private final MessageEncoder encoder;
  private final Sender sender;

  SingleMails(Transmitter mailer, BulkLane lane, MessageEncoder encoder, Sender sender) {
    this.mailer = mailer;
    this.lane = lane;
    this.encoder = encoder;
    this.sender = sender;
  }

  /** Sends a mail and waits for what became of it. Never throws for what the server does. */
  public Transmission send(OutgoingMail mail) {
    return mail.to().chars().allMatch(c -> c < 128)
        ? mailer.send(mail)
        : lane.send(new BulkMail(sender.address(), mail.to(), encoder.encode(mail)));
  }
}
