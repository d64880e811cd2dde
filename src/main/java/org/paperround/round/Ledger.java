package org.paperround.round;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The durable account of every reader and edition. {@link Opening} opens its lines, {@link
 * Outcomes} closes them.
 */
@Singleton
public class Ledger {

  private final Clock clock;

  Ledger(Clock clock) {
    this.clock = clock;
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

  /**
   * Deferred lines that are to be tried again, the longest waiting first.
   *
   * @param after only lines that come after this one; null for the first
   */
  @Transactional
  List<Delivery> toRetry(Instant asOf, @Nullable Delivery after, int limit) {
    Instant last = after == null ? null : after.retryAt();
    return DeliveryEntity.<DeliveryEntity>find(
            "state = DEFERRED and retryAt <= ?1"
                + " and (retryAt > ?2 or retryAt = ?2 and subscriberId > ?3)"
                + " order by retryAt, subscriberId",
            asOf,
            last == null ? Instant.EPOCH : last,
            after == null ? 0 : after.subscriberId())
        .page(0, limit)
        .<DeliveryEntity>list()
        .stream()
        .map(DeliveryEntity::view)
        .toList();
  }

  /** How many lines are of mails that are being made or sent. */
  @Transactional
  long open() {
    return DeliveryEntity.count("state in (PLANNED, TRANSMITTING)");
  }

  /** Whether a reader was ever taken up. */
  @Transactional
  public boolean hasAny(long subscriberId) {
    return DeliveryEntity.count("subscriberId", subscriberId) > 0;
  }

  /** One line, by the reader and the edition. */
  @Transactional
  public Optional<Delivery> find(long subscriberId, LocalDate edition) {
    return DeliveryEntity.<DeliveryEntity>findByIdOptional(
            new DeliveryEntity.Key(subscriberId, edition))
        .map(DeliveryEntity::view);
  }
}
