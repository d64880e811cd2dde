package org.paperround.round;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.paperround.platform.Snapshot;
import org.paperround.subscriber.DueReaders;

/** Adds the ledger up. */
@Singleton
public class Accounts {

  private final EntityManager entities;
  private final DueReaders readers;
  private final Snapshot snapshot;

  Accounts(EntityManager entities, DueReaders readers, Snapshot snapshot) {
    this.entities = entities;
    this.readers = readers;
    this.snapshot = snapshot;
  }

  /** The accounting of one day, each reader's day being that of their own zone. */
  public Accounting edition(LocalDate edition) {
    // A reader who is taken up between the two questions would count twice.
    return snapshot.read(() -> account("edition", edition, readers.countOn(edition)));
  }

  /** The accounting of a round. */
  Accounting round(String roundId, Instant asOf) {
    return snapshot.read(() -> account("roundId", roundId, readers.count(asOf)));
  }

  /**
   * When mails of a round were accepted.
   *
   * @param first the first; null if none was
   * @param last the last; null if none was
   */
  record Span(@Nullable Instant first, @Nullable Instant last) {}

  /** When the first and the last mail of a round were accepted. */
  @Transactional
  Span accepted(String roundId) {
    return entities
        .createQuery(
            "select new org.paperround.round.Accounts$Span(min(d.updatedAt), max(d.updatedAt))"
                + " from DeliveryEntity d where d.roundId = ?1 and d.state = ACCEPTED",
            Span.class)
        .setParameter(1, roundId)
        .getSingleResult();
  }

  private Accounting account(String field, Object value, long waiting) {
    TypedQuery<Tally> query =
        entities.createQuery(
            "select new org.paperround.round.Accounts$Tally(d.state, count(d)) from DeliveryEntity d"
                + " where d."
                + field
                + " = ?1 group by d.state",
            Tally.class);
    Map<DeliveryState, Long> byState = new EnumMap<>(DeliveryState.class);
    long lines = 0;
    for (Tally tally : query.setParameter(1, value).getResultList()) {
      byState.put(tally.state(), tally.count());
      lines += tally.count();
    }
    return Accounting.of(lines, byState, waiting);
  }

  /**
   * Lines of a state.
   *
   * @param state the state
   * @param count how many
   */
  record Tally(DeliveryState state, long count) {}

  /** The lines of a day, of one state if one is given, by reader, at most {@code limit}. */
  @Transactional
  public List<Delivery> deliveries(
      LocalDate edition, @Nullable DeliveryState state, long afterSubscriber, int limit) {
    String query = "edition = ?1 and subscriberId > ?2 and (?3 is null or state = ?3)";
    return DeliveryEntity.<DeliveryEntity>find(
            query + " order by subscriberId", edition, afterSubscriber, state)
        .page(0, limit)
        .<DeliveryEntity>list()
        .stream()
        .map(DeliveryEntity::view)
        .toList();
  }
}
