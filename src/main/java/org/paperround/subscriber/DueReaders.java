package org.paperround.subscriber;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.paperround.platform.Sql;

/** The round's view of the subscribers: who is due, and what has been done for them. */
@Singleton
public class DueReaders {

  private final EntityManager entities;
  private final Sql sql;

  DueReaders(EntityManager entities, Sql sql) {
    this.entities = entities;
    this.sql = sql;
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
    return sql.list(
        DueReaderRow.COLUMNS
            + " where partition_no = ? and state = 'ACTIVE' and next_digest_at <= ? and id > ?"
            + " order by id limit ?",
        statement -> {
          statement.setInt(1, partition);
          statement.setObject(2, utc(asOf));
          statement.setLong(3, afterId);
          statement.setInt(4, limit);
        },
        DueReaderRow::read);
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
    return entities
        .createQuery(
            "select new org.paperround.subscriber.DueReaders$Group(s.zone, s.nextDigestAt, count(s))"
                + " from SubscriberEntity s"
                + " where s.state = ACTIVE and s.nextDigestAt >= ?1 and s.nextDigestAt < ?2"
                + " group by s.zone, s.nextDigestAt",
            Group.class)
        .setParameter(1, from)
        .setParameter(2, to)
        .getResultStream()
        .filter(group -> group.date().equals(edition))
        .mapToLong(Group::readers)
        .sum();
  }

  /**
   * Readers of one zone who are due at the same instant.
   *
   * @param zone an IANA name
   * @param at when they are due
   * @param readers how many
   */
  record Group(String zone, Instant at, long readers) {

    LocalDate date() {
      return at.atZone(ZoneId.of(zone)).toLocalDate();
    }
  }

  /**
   * A reader to be taken up.
   *
   * @param reader as read when looking for who is due
   * @param edition the day in the reader's zone
   * @param next when the reader is due again
   */
  public record Take(Subscriber reader, LocalDate edition, Instant next) {}

  /**
   * Takes up readers for an edition: moves their due times on, where nobody else did.
   *
   * @param takes each reader once, by rising number
   * @return up to which paper each has been served by now; without those whom another caller serves
   */
  @Transactional
  public Map<Long, Long> take(List<Take> takes) {
    int[] changed =
        sql.batch(
            "update subscriber set next_digest_at = ?, last_edition = ?"
                + " where id = ? and state = 'ACTIVE' and next_digest_at = ?",
            takes,
            (statement, take) -> {
              statement.setObject(1, utc(take.next()));
              statement.setObject(2, take.edition());
              statement.setLong(3, take.reader().id());
              statement.setObject(4, utc(take.reader().nextDigestAt()));
            });
    List<Long> taken = new ArrayList<>();
    for (int i = 0; i < changed.length; i++) {
      if (changed[i] == 1) {
        taken.add(takes.get(i).reader().id());
      }
    }
    Map<Long, Long> readUpTo = new HashMap<>();
    if (!taken.isEmpty()) {
      sql.list(
          "select id, read_up_to from subscriber where id = any (?)",
          statement -> Sql.numbers(statement, 1, taken),
          row -> readUpTo.put(row.getLong(1), row.getLong(2)));
    }
    return readUpTo;
  }

  /**
   * Makes an active reader due at an instant that is before their time. Whoever had an edition on
   * that day of their own calendar has to wait for the next. Repeating it changes nothing.
   *
   * @param at to the millisecond, so that every database keeps it as it is
   * @return whether the due time was moved
   */
  @Transactional
  public boolean hasten(long id, Instant at) {
    SubscriberEntity row = SubscriberEntity.findById(id, LockModeType.PESSIMISTIC_WRITE);
    if (row == null || row.nextDigestAt == null || !row.nextDigestAt.isAfter(at)) {
      return false;
    }
    if (row.lastEdition != null && !row.lastEdition.isBefore(row.schedule().dateOf(at))) {
      return false;
    }
    row.nextDigestAt = at;
    row.updatedAt = at;
    return true;
  }

  /**
   * Notes up to which papers readers have been served; never goes back.
   *
   * @param upTo paper {@code seq} by reader
   */
  @Transactional
  public void served(SortedMap<Long, Long> upTo) {
    sql.batch(
        "update subscriber set read_up_to = ? where id = ? and read_up_to < ?",
        upTo.entrySet(),
        (statement, entry) -> {
          statement.setLong(1, entry.getValue());
          statement.setLong(2, entry.getKey());
          statement.setLong(3, entry.getValue());
        });
  }

  private static @Nullable OffsetDateTime utc(@Nullable Instant instant) {
    return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
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
