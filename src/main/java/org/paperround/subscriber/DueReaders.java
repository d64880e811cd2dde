package org.paperround.subscriber;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.OptionalLong;

/** The round's view of the subscribers: who is due, and what has been done for them. */
@Singleton
public class DueReaders {

  private final EntityManager entities;

  DueReaders(EntityManager entities) {
    this.entities = entities;
  }

  /** The partitions that hold someone due at an instant. */
  @Transactional
  public List<Integer> partitions(Instant asOf) {
    return entities
        .createQuery(
            "select distinct s.partitionNo from SubscriberEntity s"
                + " where s.state = ACTIVE and s.nextDigestAt <= ?1 order by s.partitionNo",
            Integer.class)
        .setParameter(1, asOf)
        .getResultList();
  }

  /**
   * Readers of a partition that are due at an instant, by number, at most {@code limit}.
   *
   * @param afterId only readers with a larger number
   */
  @Transactional
  public List<Subscriber> page(int partition, Instant asOf, long afterId, int limit) {
    return SubscriberEntity.<SubscriberEntity>find(
            "partitionNo = ?1 and state = ACTIVE and nextDigestAt <= ?2 and id > ?3 order by id",
            partition,
            asOf,
            afterId)
        .page(0, limit)
        .stream()
        .map(SubscriberEntity::view)
        .toList();
  }

  /** How many readers are due at an instant and not yet taken up. */
  @Transactional
  public long count(Instant asOf) {
    return SubscriberEntity.count("state = ACTIVE and nextDigestAt <= ?1", asOf);
  }

  /**
   * How many readers will be due on a day of their own calendar.
   *
   * @param edition the day in each reader's zone
   */
  @Transactional
  public long countOn(LocalDate edition) {
    // No zone is more than a day from UTC, so this range holds the day in every zone.
    Instant from = edition.minusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
    Instant to = edition.plusDays(2).atStartOfDay(ZoneOffset.UTC).toInstant();
    return SubscriberEntity.<SubscriberEntity>stream(
            "state = ACTIVE and nextDigestAt >= ?1 and nextDigestAt < ?2", from, to)
        .filter(row -> row.schedule().dateOf(row.nextDigestAt).equals(edition))
        .count();
  }

  /**
   * Takes up a reader for an edition: moves the due time on, if nobody else did.
   *
   * @param next when the reader is due again
   * @return up to which paper the reader has been served by now; empty if this caller is not the
   *     one who serves the reader
   */
  @Transactional
  public OptionalLong take(Subscriber reader, LocalDate edition, Instant next) {
    int taken =
        SubscriberEntity.update(
            "nextDigestAt = ?1, lastEdition = ?2"
                + " where id = ?3 and state = ACTIVE and nextDigestAt = ?4",
            next,
            edition,
            reader.id(),
            reader.nextDigestAt());
    if (taken == 0) {
      return OptionalLong.empty();
    }
    return OptionalLong.of(
        entities
            .createQuery("select s.readUpTo from SubscriberEntity s where s.id = ?1", Long.class)
            .setParameter(1, reader.id())
            .getSingleResult());
  }

  /** Notes up to which paper a reader has been served; never goes back. */
  @Transactional
  public void served(long id, long upTo) {
    SubscriberEntity.update("readUpTo = ?1 where id = ?2 and readUpTo < ?1", upTo, id);
  }

  /**
   * Ends the pauses that are over: those readers are due at the first send time after their pause.
   */
  @Transactional
  public int endPauses(Instant now) {
    // Somewhere it is tomorrow already; each reader's own calendar decides below.
    LocalDate latestToday = now.atOffset(ZoneOffset.UTC).toLocalDate().plusDays(1);
    List<SubscriberEntity> candidates =
        SubscriberEntity.list("state = PAUSED and pausedUntil <= ?1", latestToday);
    int ended = 0;
    for (SubscriberEntity row : candidates) {
      Schedule schedule = row.schedule();
      Instant end = row.pausedUntil.atStartOfDay(schedule.zone()).toInstant();
      if (!end.isAfter(now)) {
        row.become(SubscriberState.ACTIVE, now);
        row.nextDigestAt = row.nextAfter(end.minusNanos(1));
        ended++;
      }
    }
    return ended;
  }
}
