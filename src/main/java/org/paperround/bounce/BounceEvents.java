package org.paperround.bounce;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.paperround.platform.PersonalData;
import org.paperround.platform.Sql;

/** The events that count, each once. */
@Singleton
public class BounceEvents implements PersonalData {

  private final Sql sql;

  BounceEvents(Sql sql) {
    this.sql = sql;
  }

  /**
   * An event of a reader, as told to that reader.
   *
   * @param kind what came back
   * @param at when it was taken in
   * @param edition the day of the mail it is about, if known
   * @param status the enhanced status code, if given
   */
  public record Told(Kind kind, Instant at, @Nullable LocalDate edition, @Nullable String status) {}

  /**
   * An event to be kept.
   *
   * @param key the same for the same event, of at most 64 characters
   * @param kind what came back
   * @param at when
   * @param subscriberId whose mail it was
   * @param delivery which one, if known
   * @param edition the day of that mail; where it is not known, the day of the event
   * @param status the enhanced status code, if given; of class 7 if it is about us
   */
  record Event(
      String key,
      Kind kind,
      Instant at,
      long subscriberId,
      @Nullable String delivery,
      @Nullable LocalDate edition,
      @Nullable String status) {}

  boolean isKnown(String key) {
    return !sql.list(
            "select 1 from bounce_event where event_key = ?",
            statement -> statement.setString(1, key),
            row -> 1)
        .isEmpty();
  }

  /**
   * Keeps an event.
   *
   * @throws IllegalStateException if it is there already, see {@link #isDuplicate}
   */
  void add(Event event) {
    sql.batch(
        "insert into bounce_event (event_key, kind, at, subscriber_id, delivery, edition, status)"
            + " values (?, ?, ?, ?, ?, ?, ?)",
        List.of(event),
        (statement, one) -> {
          statement.setString(1, one.key());
          statement.setString(2, one.kind().name());
          statement.setObject(3, one.at().atOffset(ZoneOffset.UTC));
          statement.setLong(4, one.subscriberId());
          statement.setString(5, one.delivery());
          statement.setObject(6, one.edition(), Types.DATE);
          statement.setString(7, one.status());
        });
  }

  /** Whether a failure says that the row is there already; both databases have this state. */
  static boolean isDuplicate(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException refused && "23505".equals(refused.getSQLState())) {
        return true;
      }
    }
    return false;
  }

  /**
   * The days of editions that failed softly for a subscriber since an instant, but for what is
   * about us: policy, spam, blocklists, authentication (RFC 3463 section 3.8).
   */
  List<LocalDate> softEditions(long subscriberId, Instant since) {
    return sql.list(
        "select distinct edition from bounce_event where subscriber_id = ? and kind = 'SOFT'"
            + " and edition is not null and at >= ?"
            + " and (status is null or status not like '_.7.%')",
        statement -> {
          statement.setLong(1, subscriberId);
          statement.setObject(2, since.atOffset(ZoneOffset.UTC));
        },
        row -> row.getObject(1, LocalDate.class));
  }

  @Override
  public String name() {
    return "bounces";
  }

  /** What came back of a reader's mails, the latest first. */
  @Override
  @Transactional
  public List<Told> of(long subscriberId) {
    return sql.list(
        "select kind, at, edition, status from bounce_event where subscriber_id = ?"
            + " order by at desc",
        statement -> statement.setLong(1, subscriberId),
        row ->
            new Told(
                Kind.valueOf(row.getString(1)),
                row.getObject(2, OffsetDateTime.class).toInstant(),
                row.getObject(3, LocalDate.class),
                row.getString(4)));
  }

  /** Deletes the events of a subscriber. */
  @Override
  @Transactional
  public void erase(long subscriberId) {
    sql.batch(
        "delete from bounce_event where subscriber_id = ?",
        List.of(subscriberId),
        (statement, id) -> statement.setLong(1, id));
  }

  /**
   * Deletes events from before an instant.
   *
   * @return how many
   */
  @Transactional
  public long forget(Instant before) {
    return sql.batch(
            "delete from bounce_event where at < ?",
            List.of(before),
            (statement, at) -> statement.setObject(1, at.atOffset(ZoneOffset.UTC)))[0];
  }
}
