package org.paperround.round;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
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
    return snapshot.read(() -> account("d.edition = ?1", readers.countOn(edition), edition));
  }

  /** The accounting of a round. */
  Accounting round(String roundId, Instant asOf) {
    return snapshot.read(() -> account("d.roundId = ?1", readers.count(asOf), roundId));
  }

  /**
   * What became of readers since an instant, and who is due now. Editions of days well before it
   * are left out, so that years of the ledger need not be looked through.
   */
  Accounting since(Instant begin, Instant now) {
    LocalDate oldest = LocalDate.ofInstant(begin, ZoneOffset.UTC).minusDays(2);
    return snapshot.read(
        () ->
            account(
                "(d.edition >= ?1 and d.updatedAt >= ?2 or d.state in (PLANNED, TRANSMITTING))",
                readers.count(now),
                oldest,
                begin));
  }

  /**
   * The mails of a round that were accepted.
   *
   * @param count how many
   * @param first when the first was; null if none was
   * @param last when the last was; null if none was
   */
  record Span(long count, @Nullable Instant first, @Nullable Instant last) {}

  /** The mails of a round that were accepted until an instant. */
  @Transactional
  Span accepted(String roundId, Instant until) {
    return entities
        .createQuery(
            "select new org.paperround.round.Accounts$Span(count(d), min(d.updatedAt), max(d.updatedAt))"
                + " from DeliveryEntity d"
                + " where d.roundId = ?1 and d.state = ACCEPTED and d.updatedAt <= ?2",
            Span.class)
        .setParameter(1, roundId)
        .setParameter(2, until)
        .getSingleResult();
  }

  private Accounting account(String which, long waiting, Object... values) {
    TypedQuery<Tally> query =
        entities.createQuery(
            "select new org.paperround.round.Accounts$Tally(d.state, count(d)) from DeliveryEntity d"
                + " where "
                + which
                + " group by d.state",
            Tally.class);
    for (int i = 0; i < values.length; i++) {
      query.setParameter(i + 1, values[i]);
    }
    Map<DeliveryState, Long> byState = new EnumMap<>(DeliveryState.class);
    long lines = 0;
    for (Tally tally : query.getResultList()) {
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
