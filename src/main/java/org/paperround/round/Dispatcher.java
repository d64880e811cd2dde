package org.paperround.round;

import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.paperround.mail.MailConfig;
import org.paperround.mail.Transmission;
import org.paperround.mail.smtp.BulkLane;
import org.paperround.platform.RetryDelay;
import org.paperround.subscriber.Subscriptions;

/**
 * Sends mails that are ready, as many at once as there are connections. Each sender writes what
 * became of its last mail and that the next is about to leave in one step, so never more lines are
 * in transmission than there are senders. A sender that finds nothing to do for a moment goes home.
 */
@Singleton
class Dispatcher {

  private static final int BEFORE_THE_JOBS = 100;
  private static final int WAITING = 512;
  private static final Duration PATIENCE = Duration.ofMillis(500);
  private static final Duration BETWEEN_TRIES = Duration.ofSeconds(1);
  private static final int TRIES = 600;

  private final BulkLane lane;
  private final LedgerWriter ledger;
  private final Subscriptions subscriptions;
  private final RoundConfig config;
  private final SendingTimes times;
  private final int most;
  private final SecureRandom random = new SecureRandom();
  private final BlockingQueue<Planned> ready = new ArrayBlockingQueue<>(WAITING);
  private final AtomicInteger senders = new AtomicInteger();
  private volatile boolean stopping;

  Dispatcher(
      BulkLane lane,
      LedgerWriter ledger,
      Subscriptions subscriptions,
      RoundConfig config,
      MailConfig mail,
      SendingTimes times) {
    this.lane = lane;
    this.ledger = ledger;
    this.subscriptions = subscriptions;
    this.config = config;
    this.times = times;
    most = mail.connections();
  }

  /** Stops before the jobs are stopped, so that they end soon. */
  void stop(@Observes @Priority(BEFORE_THE_JOBS) ShutdownEvent event) {
    stopping = true;
  }

  /** Whether the process stops: then nothing more is sent. */
  boolean isStopping() {
    return stopping;
  }

  /**
   * Hands in a mail; waits while too many are waiting already. Its execution hears when it is
   * settled, or that it did not leave.
   *
   * @throws CancellationException if interrupted while waiting; then it was not handed in
   */
  void submit(Planned mail) {
    mail.work().begin();
    try {
      ready.put(mail);
    } catch (InterruptedException e) {
      mail.work().end();
      Thread.currentThread().interrupt();
      throw new CancellationException("the process stops");
    }
    if (senders.get() < most) {
      startSender();
    }
  }

  private void startSender() {
    if (senders.incrementAndGet() > most) {
      senders.decrementAndGet();
      return;
    }
    Thread.ofVirtual().name("sender").start(this::sendWhileThereIsMail);
  }

  private void sendWhileThereIsMail() {
    Settled last = null;
    try {
      while (true) {
        Planned next = last == null ? await() : ready.poll();
        if (last == null && next == null) {
          return;
        }
        last = step(last, next);
      }
    } finally {
      senders.decrementAndGet();
      if (!ready.isEmpty()) {
        startSender();
      }
    }
  }

  private @Nullable Planned await() {
    try {
      return ready.poll(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return null;
    }
  }

  /** Settles the last mail, and sends the next; gives what became of that one. */
  private @Nullable Settled step(@Nullable Settled last, @Nullable Planned next) {
    Planned leaving = stopping ? null : next;
    boolean mayLeave = false;
    try {
      mayLeave = ledger.exchange(last, leaving);
    } catch (RuntimeException e) {
      Log.debug("The ledger could not be written", e);
      if (leaving != null) {
        leaving.work().failed("ledger: " + e.getClass().getSimpleName());
      }
      if (last != null) {
        writeAtLast(last);
      }
    }
    if (last != null) {
      heard(last);
    }
    if (next == null) {
      return null;
    }
    if (!mayLeave) {
      next.work().end();
      return null;
    }
    return sent(next);
  }

  private Settled sent(Planned mail) {
    Transmission transmission;
    long begun = System.nanoTime();
    try {
      transmission = lane.send(mail.mail());
    } catch (RuntimeException e) {
      Log.error("A mail could not be sent for a reason of our own", e);
      transmission =
          new Transmission(
              Transmission.Outcome.UNCERTAIN,
              null,
              null,
              "internal error: " + e.getClass().getSimpleName());
    }
    times.sent(transmission.outcome(), System.nanoTime() - begun, mail.mail().size());
    int tries = mail.delivery().attempts() + 1;
    Duration wait = RetryDelay.after(tries, config.firstRetry(), config.longestRetry(), random);
    boolean again = transmission.outcome() == Transmission.Outcome.DEFERRED;
    Instant retryAt = again ? mail.work().run().asOf().plus(wait) : null;
    return new Settled(mail, transmission, retryAt);
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
      if (mail.transmission().isHardBounce()) {
        subscriptions.bounced(mail.planned().delivery().subscriberId());
      }
    } catch (RuntimeException e) {
      mail.planned().work().failed("bounce: " + e.getClass().getSimpleName());
      Log.debug("A bounce could not be noted", e);
    } finally {
      mail.planned().work().end();
    }
  }
}
