package org.paperround.round;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.paperround.platform.JobEngine;
import org.paperround.platform.Partitions;
import org.paperround.subscriber.DueReaders;
import org.paperround.subscriber.Subscriber;
import org.paperround.subscriber.Subscriptions;

/**
 * The digest that a reader asks for ahead of its time. It is not sent in a way of its own: the
 * reader becomes due at once, and the round takes it from there, once for each day.
 */
@Singleton
public class TodaysDigest {

  private final Subscriptions subscriptions;
  private final DueReaders readers;
  private final Waiting waiting;
  private final Ledger ledger;
  private final Pauses pauses;
  private final JobEngine jobs;
  private final RoundConfig config;
  private final Clock clock;

  TodaysDigest(
      Subscriptions subscriptions,
      DueReaders readers,
      Waiting waiting,
      Ledger ledger,
      Pauses pauses,
      JobEngine jobs,
      RoundConfig config,
      Clock clock) {
    this.subscriptions = subscriptions;
    this.readers = readers;
    this.waiting = waiting;
    this.ledger = ledger;
    this.pauses = pauses;
    this.jobs = jobs;
    this.config = config;
    this.clock = clock;
  }

  /** How the digest of a reader's today stands. */
  public sealed interface Standing {

    /** It can be had at once: something matches. */
    record Ready() implements Standing {}

    /**
     * It would hold nothing.
     *
     * @param papers how many papers were looked at
     */
    record Empty(int papers) implements Standing {}

    /** It is being made or on its way. */
    record Coming() implements Standing {}

    /**
     * It waits, because mails are held back.
     *
     * @param until when that ends; null if nobody knows
     */
    record Held(@Nullable Instant until) implements Standing {}

    /**
     * The day's digest is over.
     *
     * @param state what became of it
     */
    record Settled(DeliveryState state) implements Standing {}

    /** This reader gets no mail now. */
    record Stopped() implements Standing {}
  }

  /** How it stands. Changes nothing. */
  public Standing standing(long subscriberId) {
    return standing(subscriberId, clock.instant());
  }

  /** Has it sent, if something matches and the day had none; repeating it changes nothing. */
  public Standing send(long subscriberId) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    Standing before = standing(subscriberId, now);
    if (!(before instanceof Standing.Ready)) {
      return before;
    }
    if (readers.hasten(subscriberId, now) && config.automatic() && !pauses.held().all()) {
      jobs.schedule(ServePartitionJob.ordinary(Partitions.of(subscriberId), now), now);
    }
    return standing(subscriberId);
  }

  private Standing standing(long subscriberId, Instant now) {
    Subscriber reader = subscriptions.byId(subscriberId).orElse(null);
    Instant due = reader == null ? null : reader.nextDigestAt();
    if (reader == null || due == null) {
      return new Standing.Stopped();
    }
    LocalDate today = reader.schedule().dateOf(now);
    Optional<DeliveryState> line = ledger.find(reader.id(), today).map(Delivery::state);
    if (line.isPresent()) {
      return switch (line.get()) {
        case PLANNED, TRANSMITTING, DEFERRED -> coming(today);
        case ACCEPTED, REJECTED, UNCERTAIN, NOTHING_TO_SAY, SUPPRESSED, EXPIRED ->
            new Standing.Settled(line.get());
      };
    }
    if (!due.isAfter(now)) {
      return coming(today);
    }
    Waiting.Found papers = waiting.of(reader, now);
    return papers.mail() ? new Standing.Ready() : new Standing.Empty(papers.papers());
  }

  private Standing coming(LocalDate today) {
    List<Pauses.Pause> held = pauses.holding(today);
    if (held.isEmpty() && config.automatic()) {
      return new Standing.Coming();
    }
    boolean ends = config.automatic() && held.stream().allMatch(pause -> pause.until() != null);
    return new Standing.Held(ends ? held.getFirst().until() : null);
  }
}
