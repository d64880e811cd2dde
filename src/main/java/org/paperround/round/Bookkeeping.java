package org.paperround.round;

import io.quarkus.logging.Log;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.paperround.bounce.IncomingMail;

/**
 * What senders write into the ledger, and what is done when the database refuses it. The execution
 * of every mail hears of its end exactly once.
 */
@Singleton
class Bookkeeping {

  private static final Duration BETWEEN_TRIES = Duration.ofSeconds(1);
  private static final int TRIES = 600;

  private final LedgerWriter ledger;
  private final Outcomes outcomes;
  private final IncomingMail incoming;

  Bookkeeping(LedgerWriter ledger, Outcomes outcomes, IncomingMail incoming) {
    this.ledger = ledger;
    this.outcomes = outcomes;
    this.incoming = incoming;
  }

  /** Writes what became of a mail, if there is one. */
  void settle(@Nullable Settled mail) {
    if (mail != null) {
      settleAndBegin(mail, null);
    }
  }

  /**
   * Writes what became of one mail and that another is about to leave, in one step.
   *
   * @return whether the other may leave; if not, its execution is still to hear of it
   */
  boolean settleAndBegin(@Nullable Settled mail, @Nullable Planned next) {
    boolean mayLeave = false;
    try {
      mayLeave = ledger.exchange(mail, next);
    } catch (RuntimeException e) {
      Log.debug("The ledger could not be written", e);
      if (next != null) {
        next.work().failed("ledger: " + e.getClass().getSimpleName());
      }
      if (mail != null) {
        writeAtLast(mail);
      }
    }
    if (mail != null) {
      heard(mail);
    }
    return mayLeave;
  }

  /** Puts a mail off of which nothing has left. */
  void putOff(Planned mail, PutOff wait) {
    try {
      outcomes.postpone(List.of(mail.delivery()), wait.until(), wait.why());
    } catch (RuntimeException e) {
      mail.work().failed("ledger: " + e.getClass().getSimpleName());
      Log.debug("A mail could not be put off", e);
    } finally {
      mail.end();
    }
  }

  /** What became of a mail is known only here: it is written as soon as the database is back. */
  private void writeAtLast(Settled mail) {
    for (int i = 0; i < TRIES; i++) {
      try {
        ledger.exchange(mail, null);
        return;
      } catch (RuntimeException e) {
        Log.debug("The ledger could still not be written", e);
      }
      try {
        Thread.sleep(BETWEEN_TRIES);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        break;
      }
    }
    Log.errorf(
        "Delivery %s was %s, which could not be written: it will be uncertain",
        mail.planned().delivery().id(), mail.transmission().outcome());
  }

  private void heard(Settled mail) {
    try {
      if (mail.transmission().isRefusedByServer()) {
        incoming.refused(mail.planned().delivery().id(), mail.transmission().text());
      }
    } catch (RuntimeException e) {
      mail.planned().work().failed("bounce: " + e.getClass().getSimpleName());
      Log.debug("A bounce could not be noted", e);
    } finally {
      mail.planned().end();
    }
  }
}
