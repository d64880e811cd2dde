package org.paperround.subscriber;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.paperround.platform.Sql;

/** The consent log of everyone, as evidence: who agreed to what, when, from where. */
@Singleton
public class ConsentLog {

  private final Sql sql;

  ConsentLog(Sql sql) {
    this.sql = sql;
  }

  /**
   * A line of the log.
   *
   * @param id its number, rising
   * @param subscriber the reader's number
   * @param address the reader's address as it is now
   * @param consent what was done, with the words of the form
   * @param confirmedAt the first confirmation at or after it, if there is one
   */
  public record Line(
      long id,
      long subscriber,
      @Nullable String address,
      Consent consent,
      @Nullable Instant confirmedAt) {}

  /**
   * Lines from an instant up to another, by number, at most {@code limit}.
   *
   * @param after only lines with a larger number
   */
  @Transactional
  public List<Line> page(Instant from, Instant to, long after, int limit) {
    return sql.list(
        "select c.id, c.subscriber_id, s.address, c.action, c.at, c.form_version, c.origin,"
            + " c.detail, (select min(d.at) from consent d where d.subscriber_id = c.subscriber_id"
            + " and d.action in ('CONFIRMED', 'IMPORTED') and d.at >= c.at)"
            + " from consent c join subscriber s on s.id = c.subscriber_id"
            + " where c.at >= ? and c.at < ? and c.id > ? order by c.id limit ?",
        statement -> {
          statement.setObject(1, from.atOffset(ZoneOffset.UTC));
          statement.setObject(2, to.atOffset(ZoneOffset.UTC));
          statement.setLong(3, after);
          statement.setInt(4, limit);
        },
        row -> {
          OffsetDateTime confirmed = row.getObject(9, OffsetDateTime.class);
          String version = row.getString(6);
          return new Line(
              row.getLong(1),
              row.getLong(2),
              row.getString(3),
              new Consent(
                  Consent.Action.valueOf(row.getString(4)),
                  row.getObject(5, OffsetDateTime.class).toInstant(),
                  version,
                  ConsentTexts.of(version),
                  row.getString(7),
                  row.getString(8)),
              confirmed == null ? null : confirmed.toInstant());
        });
  }
}
