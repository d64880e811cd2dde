package org.paperround.round;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.paperround.mail.MailConfig;

/**
 * Sends mails that are ready, as many at once as there are connections. Each sender writes what
 * became of its last mail and that the next is about to leave in one step, so never more lines are
 * in transmission than there are senders. A mail that must wait is put off and holds up nobody
 * else. A sender that finds nothing to do for a moment goes home.
 */
@Singleton
class Dispatcher {

  private static final int BEFORE_THE_JOBS = 100;
  private static final int WAITING = 512;
  private static final Duration PATIENCE = Duration.ofMillis(500);

  private final Sending sending;
  private final Bookkeeping books;
  private final int most;
  private final BlockingQueue<Planned> ready = new ArrayBlockingQueue<>(WAITING);
  private final AtomicInteger senders = new AtomicInteger();
  private volatile boolean stopping;

  Dispatcher(Sending sending, Bookkeeping books, MailConfig mail, MeterRegistry meters) {
    this.sending = sending;
    this.books = books;
    most = mail.connections();
    Gauge.builder("paperround.round.waiting", ready, BlockingQueue::size)
        .description("Mails that are ready and wait for a sender")
        .register(meters);
    Gauge.builder("paperround.round.senders", senders, AtomicInteger::get)
        .description("Senders at work, one connection each")
        .register(meters);
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
    if (next == null) {
      books.settle(last);
      return null;
    }
    Optional<PutOff> wait;
    try {
      wait = sending.ask(next);
    } catch (RuntimeException e) {
      // The database did not answer. The line stays as it is; its execution must hear of it.
      Log.debug("Whether a mail may leave could not be told", e);
      next.work().failed("asking: " + e.getClass().getSimpleName());
      books.settle(last);
      next.work().end();
      return null;
    }
    if (wait.isPresent()) {
      books.settle(last);
      books.putOff(next, wait.get());
      return null;
    }
    Settled open = last;
    if (sending.takesTurns()) {
      // What became of a mail must not wait for the turn of another.
      books.settle(open);
      open = null;
      sending.awaitTurn();
    }
    boolean mayLeave = books.settleAndBegin(open, stopping ? null : next);
    if (!mayLeave) {
      sending.giveBack(next);
      next.work().end();
      return null;
    }
    return sending.send(next);
  }
}
