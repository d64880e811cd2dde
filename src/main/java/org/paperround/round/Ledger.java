package org.paperround.round;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.paperround.mail.Sender;
import org.paperround.mail.Transmission;
import org.paperround.platform.RandomBytes;
import org.paperround.subscriber.DueReaders;
import org.paperround.subscriber.Subscriber;

/**
 * The durable account of every reader and edition. A step that would not follow from the state the
 * line is in by now does not happen, and the caller is told: so two workers never both send.
 */
@Singleton
public class Ledger {

  private static final int ID_BYTES = 10;
  private static final Duration LATE = Duration.ofHours(12);

  private final EntityManager entities;
  private final DueReaders readers;
  private final Sender sender;
  private final Clock clock;

  Ledger(EntityManager entities, DueReaders readers, Sender sender, Clock clock) {
    this.entities = entities;
    this.readers = readers;
    this.sender = sender;
    this.clock = clock;
  }

  /**
   * Takes up a due reader: moves the due time on, lets an older deferred delivery expire, and opens
   * the line of this edition.
   *
   * @return the line; empty if someone else took the reader up, or this edition has its line
   *     already
   */
  @Transactional
  Optional<Delivery> open(Subscriber reader, RoundRun run, long newestSeq) {
    LocalDate edition = edition(reader, run.asOf());
    expireOlder(reader.id(), edition);
    if (isTransmitting(reader.id())) {
      return Optional.empty();
    }
    OptionalLong readUpTo =
        readers.take(reader, edition, reader.schedule().next(run.asOf(), edition));
    if (readUpTo.isEmpty()
        || DeliveryEntity.findById(new DeliveryEntity.Key(reader.id(), edition)) != null) {
      return Optional.empty();
    }
    DeliveryEntity row = new DeliveryEntity();
    row.subscriberId = reader.id();
    row.edition = edition;
    row.id = HexFormat.of().formatHex(RandomBytes.of(ID_BYTES));
    row.state = DeliveryState.PLANNED;
    row.roundId = run.roundId();
    row.fromSeq = readUpTo.getAsLong();
    row.toSeq = newestSeq;
    row.papers = "";
    row.messageId = compact(edition) + "." + row.id + "@" + sender.domain();
    row.worker = run.worker();
    row.plannedAt = clock.instant();
    row.updatedAt = row.plannedAt;
    row.persist();
    return Optional.of(row.view());
  }

  /**
   * The day a mail belongs to: that of its due time, so that one due before midnight and sent after
   * it does not use up the next day's; after a long outage, the day it is sent.
   */
  private static LocalDate edition(Subscriber reader, Instant asOf) {
    Instant due = Objects.requireNonNullElse(reader.nextDigestAt(), asOf);
    boolean late = due.isBefore(asOf.minus(LATE));
    return reader.schedule().dateOf(late ? asOf : due);
  }

  private static String compact(LocalDate edition) {
    return edition.toString().replace("-", "");
  }

  /** A reader has one open edition at a time: an older one is over when the next is due. */
  private void expireOlder(long subscriberId, LocalDate edition) {
    DeliveryEntity.update(
        "state = EXPIRED, retryAt = null, updatedAt = ?1"
            + " where subscriberId = ?2 and edition < ?3 and state in (DEFERRED, PLANNED)",
        clock.instant(),
        subscriberId,
        edition);
  }

  /** While an older mail is on its way nobody knows which papers are read: the next round will. */
  private static boolean isTransmitting(long subscriberId) {
    return DeliveryEntity.count("subscriberId = ?1 and state = TRANSMITTING", subscriberId) > 0;
  }

  /**
   * Notes that the first byte is about to leave.
   *
   * @return false if the line has moved on; then nothing must be sent
   */
  @Transactional
  boolean transmitting(Delivery delivery, List<Long> papers, int considered, String worker) {
    return DeliveryEntity.update(
            "state = TRANSMITTING, papers = ?1, considered = ?2, worker = ?3,"
                + " attempts = attempts + 1, retryAt = null, updatedAt = ?4"
                + " where subscriberId = ?5 and edition = ?6 and state = ?7 and attempts = ?8",
            DeliveryEntity.paperText(papers),
            considered,
            worker,
            clock.instant(),
            delivery.subscriberId(),
            delivery.edition(),
            delivery.state(),
            delivery.attempts())
        == 1;
  }

  /** Closes the line of a reader for whom nothing matched; the window counts as read. */
  @Transactional
  void nothingToSay(Delivery delivery, int considered) {
    DeliveryEntity row = locked(delivery);
    if (move(row, DeliveryState.NOTHING_TO_SAY)) {
      row.considered = considered;
      readers.served(row.subscriberId, row.toSeq);
    }
  }

  /** Closes the line of a reader whose address must not be written to. */
  @Transactional
  void suppressed(Delivery delivery) {
    move(locked(delivery), DeliveryState.SUPPRESSED);
  }

  /** Notes what became of a transmission. Only an accepted mail counts its papers as read. */
  @Transactional
  void settle(Delivery delivery, Transmission transmission, @Nullable Instant retryAt) {
    DeliveryEntity row = locked(delivery);
    DeliveryState next =
        switch (transmission.outcome()) {
          case ACCEPTED -> DeliveryState.ACCEPTED;
          case DEFERRED -> DeliveryState.DEFERRED;
          case REJECTED -> DeliveryState.REJECTED;
          case UNCERTAIN -> DeliveryState.UNCERTAIN;
        };
    if (move(row, next)) {
      row.replyCode = transmission.code();
      row.enhancedCode = transmission.enhancedCode();
      row.replyText = transmission.text();
      row.retryAt = next == DeliveryState.DEFERRED ? retryAt : null;
      if (next == DeliveryState.ACCEPTED) {
        readers.served(row.subscriberId, row.toSeq);
      }
    }
  }

  /**
   * Puts off a line of which nothing has left, because of a failure of our own. A line in
   * transmission stays as it is: putting it off could send a second copy.
   */
  @Transactional
  void postpone(Delivery delivery, Instant retryAt, String why) {
    DeliveryEntity row = locked(delivery);
    if (row.state != DeliveryState.TRANSMITTING && move(row, DeliveryState.DEFERRED)) {
      row.replyText = why;
      row.retryAt = retryAt;
    }
  }

  /**
   * Lines in transmission since before an instant: whoever sent them is gone or will not know.
   *
   * @return how many became uncertain
   */
  @Transactional
  int doubtSince(Instant before) {
    return DeliveryEntity.update(
        "state = UNCERTAIN, replyText = ?1, updatedAt = ?2"
            + " where state = TRANSMITTING and updatedAt < ?3",
        "its sender was not heard of again",
        clock.instant(),
        before);
  }

  /**
   * Lines that a worker of this name left in transmission when it died: nobody knows whether their
   * mail left, so they become uncertain.
   *
   * @return how many
   */
  @Transactional
  int doubt(String worker) {
    return DeliveryEntity.update(
        "state = UNCERTAIN, replyText = ?1, updatedAt = ?2 where worker = ?3 and state = TRANSMITTING",
        "the process that sent it ended before it knew the answer",
        clock.instant(),
        worker);
  }

  /** Lines that a worker of this name took up and did not come to send. */
  @Transactional
  List<Delivery> leftBy(String worker) {
    return DeliveryEntity.<DeliveryEntity>list(
            "worker = ?1 and state = PLANNED order by subscriberId", worker)
        .stream()
        .map(DeliveryEntity::view)
        .toList();
  }

  /** Deferred lines that are to be tried again, the longest waiting first. */
  @Transactional
  List<Delivery> toRetry(Instant asOf, int limit) {
    return DeliveryEntity.<DeliveryEntity>find(
            "state = DEFERRED and retryAt <= ?1 order by retryAt, subscriberId", asOf)
        .page(0, limit)
        .<DeliveryEntity>list()
        .stream()
        .map(DeliveryEntity::view)
        .toList();
  }

  /** One line, by the reader and the edition. */
  @Transactional
  public Optional<Delivery> find(long subscriberId, LocalDate edition) {
    return DeliveryEntity.<DeliveryEntity>findByIdOptional(
            new DeliveryEntity.Key(subscriberId, edition))
        .map(DeliveryEntity::view);
  }

  private DeliveryEntity locked(Delivery delivery) {
    return entities.find(
        DeliveryEntity.class,
        new DeliveryEntity.Key(delivery.subscriberId(), delivery.edition()),
        LockModeType.PESSIMISTIC_WRITE);
  }

  private boolean move(DeliveryEntity row, DeliveryState next) {
    if (!row.state.mayBecome(next)) {
      return false;
    }
    row.state = next;
    row.updatedAt = clock.instant();
    return true;
  }
}
