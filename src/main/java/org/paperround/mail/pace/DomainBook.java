package org.paperround.mail.pace;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.paperround.platform.Sql;

/** The limits of domains in the database, for all processes and for after a restart. */
@Singleton
class DomainBook {

  private final Sql sql;

  DomainBook(Sql sql) {
    this.sql = sql;
  }

  /**
   * Notes what domains take. A longer rest that another process noted stays, and its limit with it.
   *
   * @throws RuntimeException if the database does not answer
   */
  @Transactional
  void write(Map<String, DomainLimit> limits, Instant now) {
    List<Map.Entry<String, DomainLimit>> entries =
        limits.entrySet().stream().sorted(Map.Entry.comparingByKey()).toList();
    sql.batch(
        "delete from mail_domain where rests_until < ?",
        List.of(utc(now.minus(DomainLimit.MEMORY))),
        (statement, before) -> statement.setObject(1, before));
    sql.batch(
        "update mail_domain set rests_until = ?, per_second = ?, at_once = ?, setbacks = ?"
            + " where domain = ? and rests_until <= ?",
        entries,
        (statement, entry) -> {
          DomainLimit limit = entry.getValue();
          statement.setObject(1, utc(limit.restsUntil()));
          statement.setDouble(2, limit.perSecond());
          statement.setDouble(3, limit.atOnce());
          statement.setInt(4, limit.setbacks());
          statement.setString(5, entry.getKey());
          statement.setObject(6, utc(limit.restsUntil()));
        });
    sql.batch(
        "insert into mail_domain (domain, rests_until, per_second, at_once, setbacks)"
            + " select cast(? as varchar(255)), cast(? as timestamp with time zone),"
            + " cast(? as double precision), cast(? as double precision), cast(? as integer)"
            + " where not exists (select 1 from mail_domain where domain = ?)",
        entries,
        (statement, entry) -> {
          DomainLimit limit = entry.getValue();
          statement.setString(1, entry.getKey());
          statement.setObject(2, utc(limit.restsUntil()));
          statement.setDouble(3, limit.perSecond());
          statement.setDouble(4, limit.atOnce());
          statement.setInt(5, limit.setbacks());
          statement.setString(6, entry.getKey());
        });
  }

  /**
   * The limits of all domains that have one.
   *
   * @throws RuntimeException if the database does not answer
   */
  Map<String, DomainLimit> read(Instant now) {
    Map<String, DomainLimit> limits = new HashMap<>();
    sql.list(
            "select domain, rests_until, per_second, at_once, setbacks from mail_domain"
                + " where rests_until >= ?",
            statement -> statement.setObject(1, utc(now.minus(DomainLimit.MEMORY))),
            row ->
                Map.entry(
                    row.getString(1),
                    new DomainLimit(
                        row.getObject(2, OffsetDateTime.class).toInstant(),
                        row.getDouble(3),
                        row.getDouble(4),
                        row.getInt(5))))
        .forEach(entry -> limits.put(entry.getKey(), entry.getValue()));
    return limits;
  }

  private static OffsetDateTime utc(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
