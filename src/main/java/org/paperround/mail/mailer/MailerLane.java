package org.paperround.mail.mailer;

import io.quarkus.mailer.Mail;
import io.quarkus.mailer.reactive.ReactiveMailer;
import io.smallrye.common.annotation.Identifier;
import io.vertx.ext.mail.SMTPException;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;
import org.paperround.mail.AddressScrubber;
import org.paperround.mail.MailConfig;
import org.paperround.mail.Transmission;
import org.paperround.mail.Transmission.Outcome;
import org.paperround.mail.smtp.BulkLane;
import org.paperround.mail.smtp.BulkMail;

/**
 * Sends by Quarkus Mailer, as an application would that has nothing else; for measuring only. What
 * fails without a reply of the server is uncertain, because the mailer does not say how far it
 * came, and so is a mail without an answer in time. When none of its connections answers any more,
 * what comes later is deferred at once, so that a measurement ends.
 */
@Singleton
@Identifier(MailerLane.NAME)
public class MailerLane implements BulkLane {

  /** What this lane is chosen by. */
  public static final String NAME = "quarkus-mailer";

  private final ReactiveMailer mailer;
  private final Duration limit;
  private final int connections;
  private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
  private final Set<CompletableFuture<?>> underWay = ConcurrentHashMap.newKeySet();
  private final AtomicInteger unansweredInARow = new AtomicInteger();
  private final LongAdder unanswered = new LongAdder();
  private final LongAdder takingApart = new LongAdder();
  private volatile long lastAccepted = System.nanoTime();
  private volatile boolean stopping;

  @Inject
  MailerLane(ReactiveMailer mailer, MailConfig config) {
    this(mailer, config.timeout(), config.connections());
  }

  MailerLane(ReactiveMailer mailer, Duration limit, int connections) {
    this.mailer = mailer;
    this.limit = limit;
    this.connections = connections;
  }

  @Override
  public Transmission send(BulkMail message) {
    if (stopping) {
      return failed(Outcome.DEFERRED, "stopped before it was sent");
    }
    if (unansweredInARow.get() >= connections) {
      return failed(Outcome.DEFERRED, "Quarkus Mailer no longer answers");
    }
    CompletableFuture<Void> answer = mailer.send(takenApart(message)).subscribeAsCompletionStage();
    underWay.add(answer);
    if (stopping) {
      answer.cancel(true);
    }
    try {
      answer.get(limit.toNanos(), TimeUnit.NANOSECONDS);
      unansweredInARow.set(0);
      lastAccepted = System.nanoTime();
      return new Transmission(Outcome.ACCEPTED, null, null, "");
    } catch (TimeoutException e) {
      unanswered.increment();
      unansweredInARow.incrementAndGet();
      return failed(Outcome.UNCERTAIN, "no answer in time");
    } catch (ExecutionException e) {
      return refused(e.getCause(), message);
    } catch (CancellationException e) {
      return failed(Outcome.UNCERTAIN, "we stopped");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return failed(Outcome.UNCERTAIN, "we stopped");
    } finally {
      underWay.remove(answer);
    }
  }

  private Mail takenApart(BulkMail message) {
    long begun = threads.getCurrentThreadCpuTime();
    Mail mail = PlainMail.of(message);
    takingApart.add(threads.getCurrentThreadCpuTime() - begun);
    return mail;
  }

  private static Transmission refused(@Nullable Throwable cause, BulkMail message) {
    if (cause instanceof SMTPException reply && (reply.isPermanent() || reply.isTransient())) {
      Outcome outcome = reply.isPermanent() ? Outcome.REJECTED : Outcome.DEFERRED;
      String words = AddressScrubber.without(reply.getReplyMessage(), message.to());
      return new Transmission(outcome, reply.getReplyCode(), null, words);
    }
    return failed(Outcome.UNCERTAIN, AddressScrubber.without(String.valueOf(cause), message.to()));
  }

  private static Transmission failed(Outcome outcome, String words) {
    return new Transmission(outcome, null, null, words);
  }

  /** How many mails had no answer in time. */
  public long unanswered() {
    return unanswered.sum();
  }

  /** When a mail was accepted last, by {@link System#nanoTime}: a wait in vain may follow it. */
  public long lastAccepted() {
    return lastAccepted;
  }

  /** The processor time that it took to take messages apart again for the mailer. */
  public Duration takingApart() {
    return Duration.ofNanos(takingApart.sum());
  }

  /** How many mails are under way, as the mailer does not tell its connections. */
  @Override
  public int connections() {
    return underWay.size();
  }

  @Override
  public void stop(Duration grace) {
    stopping = true;
    var all = CompletableFuture.allOf(underWay.toArray(CompletableFuture<?>[]::new));
    try {
      all.get(grace.toNanos(), TimeUnit.NANOSECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException | TimeoutException e) {
      // what became of each is told to whoever waits for it
    }
    underWay.forEach(answer -> answer.cancel(true));
  }
}
