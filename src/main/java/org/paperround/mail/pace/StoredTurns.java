package org.paperround.mail.pace;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.paperround.platform.Sql;

/** Turns in the database: one row, which a short transaction of its own locks. */
@Singleton
class StoredTurns implements Turns {

  /** Turns given out for later than this are the work of a clock that was wrong. */
  private static final Duration FARTHEST = Duration.ofMinutes(10);

  private final Sql sql;

  StoredTurns(Sql sql) {
    this.sql = sql;
  }

  @Override
  public Instant take(Instant now, Duration length) {
    return QuarkusTransaction.requiringNew().call(() -> takeLocked(now, length));
  }

  private Instant takeLocked(Instant now, Duration length) {
    Instant free =
        sql.list(
                "select given_up_to from mail_turn where id = 1 for update",
                statement -> {},
                row -> row.getObject(1, OffsetDateTime.class).toInstant())
            .getFirst();
    boolean isLater = free.isAfter(now) && free.isBefore(now.plus(FARTHEST));
    // Databases keep microseconds; what is noted must not begin before what is given out.
    Instant begin = (isLater ? free : now).truncatedTo(ChronoUnit.MICROS);
    sql.batch(
        "update mail_turn set given_up_to = ? where id = 1",
        List.of(begin.plus(length).atOffset(ZoneOffset.UTC)),
        (statement, end) -> statement.setObject(1, end));
    return begin;
  }
}
