package org.paperround.inlet;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import org.paperround.bounce.IncomingMail;
import org.paperround.bounce.Report;
import org.paperround.bounce.Taken;
import org.paperround.bounce.Trust;
import org.paperround.subscriber.Consent;
import org.paperround.subscriber.Unsubscriptions;

/** Wishes to leave are done here; all else is for {@link IncomingMail} to judge. */
@Singleton
class StoringTaker implements Taker {

  private static final Consent.Origin AT_A_RELAY = new Consent.Origin("at the relay", null);

  private final MailedWishes wishes;
  private final IncomingMail reports;
  private final Unsubscriptions unsubscriptions;

  StoringTaker(MailedWishes wishes, IncomingMail reports, Unsubscriptions unsubscriptions) {
    this.wishes = wishes;
    this.reports = reports;
    this.unsubscriptions = unsubscriptions;
  }

  @Override
  public Taken take(byte[] message, Trust trust) {
    return wishes.grant(message) ? new Taken(List.of(), true) : reports.take(message, trust);
  }

  @Override
  public Taken take(Report report) {
    return reports.take(report);
  }

  @Override
  public void leave(String address, Instant at) {
    unsubscriptions.byAddress(address, at, AT_A_RELAY);
  }
}
