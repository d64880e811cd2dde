package org.paperround.bounce;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Set;
import org.paperround.subscriber.Consent;
import org.paperround.subscriber.Subscriptions;
import org.paperround.subscriber.Suppressions.Reason;

/** What an event means for its reader. Expects a transaction. */
@Singleton
class Consequences {

  /** What proves that mails reach the address as it is. */
  private static final Set<Consent.Action> PROOFS =
      Set.of(Consent.Action.CONFIRMED, Consent.Action.ADDRESS_CHANGED);

  private final Subscriptions subscriptions;
  private final BounceEvents events;
  private final Senders senders;

  Consequences(Subscriptions subscriptions, BounceEvents events, Senders senders) {
    this.subscriptions = subscriptions;
    this.events = events;
    this.senders = senders;
  }

  /**
   * Draws them. What is about a mail from before the reader's last confirmation, or from before the
   * last change of address, has none, unless it is a wish: the address has been proved since.
   *
   * @param at when the mail was made, or when the event came where no mail is known
   */
  void draw(Verdict verdict, long subscriberId, Instant at) {
    Instant confirmed = confirmed(subscriberId);
    boolean isOld = at.isBefore(confirmed);
    switch (verdict.kind()) {
      case HARD -> {
        if (!isOld) {
          subscriptions.bounced(subscriberId, Reason.HARD_BOUNCE);
        }
      }
      case SOFT -> {
        if (!isOld && isTooMuch(subscriberId, confirmed)) {
          subscriptions.bounced(subscriberId, Reason.SOFT_BOUNCES);
        }
      }
      case COMPLAINT -> {
        if (verdict.asksToStop()) {
          subscriptions.complained(subscriberId);
        }
      }
      case IGNORED -> {}
    }
  }

  private boolean isTooMuch(long subscriberId, Instant since) {
    return SoftScore.isTooMuch(
        senders.lastEditions(subscriberId, SoftScore.EDITIONS),
        events.softEditions(subscriberId, since));
  }

  private Instant confirmed(long subscriberId) {
    return subscriptions.consents(subscriberId).stream()
        .filter(line -> PROOFS.contains(line.action()))
        .map(Consent::at)
        .reduce(Instant.EPOCH, (first, second) -> second);
  }
}
