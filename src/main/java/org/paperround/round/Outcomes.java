package org.paperround.round;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.paperround.mail.Transmission;
import org.paperround.platform.Sql;
import org.paperround.subscriber.DueReaders;

/**
 * Writes down what becomes of lines, many in one transaction. A step that would not follow from the
 * state a line is in by now does not happen: so two workers never both send.
 */
@Singleton
class Outcomes {

  private static final String LINE = " where subscriber_id = ? and edition = ?";
  private static final String NOT_BEGUN = LINE + " and state in ('PLANNED', 'DEFERRED')";

  private final Sql sql;
  private final DueReaders readers;
  private final UnsentLines unsent;
  private final Clock clock;

  Outcomes(Sql sql, DueReaders readers, UnsentLines unsent, Clock clock) {
    this.sql = sql;
    this.readers = readers;
    this.unsent = unsent;
    this.clock = clock;
  }

  /**
   * Notes what became of mails, and that others are about to leave.
   *
   * @param settled mails whose outcome is known; only an accepted one counts its papers as read
   * @param next mails of which no byte has left yet
   * @return for each of the next whether it may leave; not if its line has moved on
   */
  @Transactional
  boolean[] exchange(List<Settled> settled, List<Planned> next) {
    settle(settled);
    return transmitting(next);
  }

  /** Closes lines of readers for whom nothing matched; their windows count as read. */
  @Transactional
  void nothingToSay(List<Delivery> lines, int[] considered) {
    List<Integer> places = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      places.add(i);
    }
    int[] closed =
        sql.batch(
            "update delivery set state = 'NOTHING_TO_SAY', considered = ?, updated_at = ?"
                + NOT_BEGUN,
            places,
            (statement, place) -> {
              statement.setInt(1, considered[place]);
              statement.setObject(2, now());
              line(statement, 3, lines.get(place));
            });
    unsent.closed(DeliveryState.NOTHING_TO_SAY, closed);
    SortedMap<Long, Long> served = new TreeMap<>();
    for (int i = 0; i < closed.length; i++) {
      if (closed[i] == 1) {
        served.put(lines.get(i).subscriberId(), lines.get(i).toSeq());
      }
    }
    readers.served(served);
  }

  /** Closes lines of readers whose addresses must not be written to. */
  @Transactional
  void suppressed(List<Delivery> lines) {
    int[] closed =
        sql.batch(
            "update delivery set state = 'SUPPRESSED', updated_at = ?" + NOT_BEGUN,
            lines,
            (statement, line) -> {
              statement.setObject(1, now());
              line(statement, 2, line);
            });
    unsent.closed(DeliveryState.SUPPRESSED, closed);
  }

  /**
   * Puts off lines of which nothing has left. A line in transmission stays as it is: putting it off
   * could send a second copy.
   */
  @Transactional
  void postpone(List<Delivery> lines, Instant retryAt, String why) {
    sql.batch(
        "update delivery set state = 'DEFERRED', reply_text = ?, retry_at = ?, updated_at = ?"
            + NOT_BEGUN,
        lines,
        (statement, line) -> {
          statement.setString(1, why);
          statement.setObject(2, retryAt.atOffset(ZoneOffset.UTC));
          statement.setObject(3, now());
          line(statement, 4, line);
        });
  }

  private boolean[] transmitting(List<Planned> next) {
    int[] begun =
        sql.batch(
            "update delivery set state = 'TRANSMITTING', papers = ?, considered = ?, worker = ?,"
                + " attempts = attempts + 1, retry_at = null, updated_at = ?"
                + LINE
                + " and state = ? and attempts = ?",
            next,
            (statement, mail) -> {
              statement.setString(1, DeliveryEntity.paperText(mail.papers()));
              statement.setInt(2, mail.considered());
              statement.setString(3, mail.work().run().worker());
              statement.setObject(4, now());
              line(statement, 5, mail.delivery());
              statement.setString(7, mail.delivery().state().name());
              statement.setInt(8, mail.delivery().attempts());
            });
    boolean[] mayLeave = new boolean[begun.length];
    for (int i = 0; i < begun.length; i++) {
      mayLeave[i] = begun[i] == 1;
    }
    return mayLeave;
  }

  private void settle(List<Settled> settled) {
    int[] written =
        sql.batch(
            "update delivery set state = ?, reply_code = ?, enhanced_code = ?, reply_text = ?,"
                + " retry_at = ?, updated_at = ?"
                + LINE
                + " and state = 'TRANSMITTING' and attempts = ?",
            settled,
            (statement, mail) -> {
              Transmission transmission = mail.transmission();
              statement.setString(1, state(transmission).name());
              statement.setObject(2, transmission.code(), Types.INTEGER);
              statement.setString(3, transmission.enhancedCode());
              statement.setString(4, transmission.text());
              statement.setObject(5, utc(mail.retryAt()));
              statement.setObject(6, now());
              line(statement, 7, mail.planned().delivery());
              statement.setInt(9, mail.planned().delivery().attempts() + 1);
            });
    SortedMap<Long, Long> served = new TreeMap<>();
    for (int i = 0; i < written.length; i++) {
      Settled mail = settled.get(i);
      if (written[i] == 1 && state(mail.transmission()) == DeliveryState.ACCEPTED) {
        Delivery line = mail.planned().delivery();
        served.put(line.subscriberId(), line.toSeq());
      }
    }
    readers.served(served);
  }

  private static DeliveryState state(Transmission transmission) {
    return switch (transmission.outcome()) {
      case ACCEPTED -> DeliveryState.ACCEPTED;
      case DEFERRED -> DeliveryState.DEFERRED;
      case REJECTED -> DeliveryState.REJECTED;
      case UNCERTAIN -> DeliveryState.UNCERTAIN;
    };
  }

  private static void line(PreparedStatement statement, int place, Delivery line)
      throws SQLException {
    statement.setLong(place, line.subscriberId());
    statement.setObject(place + 1, line.edition());
  }

  private OffsetDateTime now() {
    return clock.instant().atOffset(ZoneOffset.UTC);
  }

  private static @Nullable OffsetDateTime utc(@Nullable Instant instant) {
    return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
  }
}
