package org.paperround.round;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.paperround.mail.MailConfig;

/**
 * Sends mails that are ready, as many at once as there are connections and the server takes. Each
 * sender writes what became of its last mail and that the next is about to leave in one step, so
 * never more lines are in transmission than there are senders. A mail that must wait is put off and
 * holds up nobody else. A sender that finds nothing to do for a moment goes home.
 */
@Singleton
class Dispatcher {

  private static final int BEFORE_THE_JOBS = 100;
  private static final Duration PATIENCE = Duration.ofMillis(500);

  /** With 3 s for farewells well below the 20 s within which a stopping process is to be done. */
  private static final Duration GRACE = Duration.ofSeconds(10);

  private static final Duration TO_WRITE = Duration.ofSeconds(4);

  private final Sending sending;
  private final MailStep steps;
  private final Aside aside = new Aside();
  private final ReadyMails ready = new ReadyMails(aside);
  private final Senders senders;
  private volatile boolean stopping;
  private CompletableFuture<?> stopped = CompletableFuture.completedFuture(true);

  @Inject
  Dispatcher(Sending sending, Bookkeeping books, MailConfig mail, MeterRegistry meters) {
    this(sending, books, mail.connections(), meters);
  }

  Dispatcher(Sending sending, Bookkeeping books, int connections, MeterRegistry meters) {
    this.sending = sending;
    this.steps = new MailStep(sending, books, aside, this::isStopping);
    senders = new Senders(() -> Math.min(connections, sending.most()));
    Gauge.builder("paperround.round.waiting", ready, ReadyMails::size)
        .description("Mails that are ready and wait for a sender")
        .register(meters);
    Gauge.builder("paperround.round.senders", senders, Senders::count)
        .description("Senders at work, one connection each")
        .register(meters);
  }

  /** Before all else and beside it: no call that is still open keeps us sending. */
  void beginToStop(@Observes ShutdownDelayInitiatedEvent event) {
    stopped =
        CompletableFuture.runAsync(
            () -> stop(GRACE), ending -> Thread.ofPlatform().name("ending").start(ending));
  }

  /** While there is a database. */
  void stop(@Observes @Priority(BEFORE_THE_JOBS) ShutdownEvent event) {
    stopped.join();
  }

  /**
   * Lets no other mail leave, and returns when what became of those on their way is written.
   *
   * @param grace how long the mail server may still take for them; then their connections are
   *     closed
   */
  void stop(Duration grace) {
    stopping = true;
    sending.stop(grace);
    if (!senders.awaitNone(TO_WRITE)) {
      Log.errorf("%d mails will be uncertain: their ends could not be written", senders.count());
    }
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
    mail.begin();
    try {
      ready.put(mail);
    } catch (InterruptedException e) {
      mail.end();
      Thread.currentThread().interrupt();
      throw new CancellationException("the process stops");
    }
    startSender();
  }

  /**
   * Waits while many mails wait here for their domains: whoever hands in mails that can stay in the
   * ledger for now need not add to them.
   *
   * @throws CancellationException if interrupted while waiting
   */
  void awaitCalm() {
    try {
      aside.awaitFew();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CancellationException("the process stops");
    }
  }

  /** Threads of the platform: a virtual one costs more for each of the many waits of a mail. */
  private void startSender() {
    if (senders.enter()) {
      try {
        Thread.ofPlatform().name("sender").daemon().start(this::sendWhileThereIsMail);
      } catch (RuntimeException | Error e) {
        senders.leave();
        throw e;
      }
    }
  }

  private void sendWhileThereIsMail() {
    Settled last = null;
    Planned next = null;
    try {
      while (true) {
        boolean stays = !senders.areTooMany();
        next = stays ? next(last) : null;
        if (last == null && next == null && (!stays || ready.isEmpty())) {
          return;
        }
        last = steps.step(last, next);
      }
    } catch (RuntimeException | Error e) {
      // Such as a full heap. Nobody may wait for ever; what the ledger says of them stays true.
      Log.error("A sender ended in the midst of its work", e);
      if (last != null) {
        last.planned().end();
      }
      if (next != null) {
        next.end();
      }
    } finally {
      senders.leave();
      if (!ready.isEmpty()) {
        startSender();
      }
    }
  }

  /** Who has something to write does not wait. */
  private @Nullable Planned next(@Nullable Settled last) {
    try {
      return last == null ? ready.poll(PATIENCE) : ready.poll();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return null;
    }
  }
}
