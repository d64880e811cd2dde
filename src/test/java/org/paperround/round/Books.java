package org.paperround.round;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.paperround.testing.Tables;

/** Audits {@link Accounts}: counts the tables by plain SQL and compares. */
@Singleton
class Books {

  private final Accounts accounts;
  private final Tables tables;

  Books(Accounts accounts, Tables tables) {
    this.accounts = accounts;
    this.tables = tables;
  }

  /** Checks every edition that has a line, or a reader who waits for it. */
  void check() {
    Set<LocalDate> editions = new TreeSet<>(waiting());
    tables
        .rows("select distinct edition from delivery")
        .forEach(row -> editions.add(LocalDate.parse(row.getFirst())));
    editions.forEach(this::check);
  }

  private void check(LocalDate edition) {
    Accounting told = accounts.edition(edition);
    long waiting = waiting().stream().filter(edition::equals).count();
    long lines = tables.count("select count(*) from delivery where edition = ?", edition);
    assertThat(told)
        .isEqualTo(
            new Accounting(
                lines + waiting,
                lines(edition, "ACCEPTED"),
                lines(edition, "DEFERRED"),
                lines(edition, "REJECTED"),
                lines(edition, "UNCERTAIN"),
                lines(edition, "NOTHING_TO_SAY"),
                lines(edition, "SUPPRESSED"),
                lines(edition, "EXPIRED"),
                waiting + lines(edition, "PLANNED") + lines(edition, "TRANSMITTING")));
    assertThat(told.due())
        .isEqualTo(
            told.accepted()
                + told.deferred()
                + told.rejected()
                + told.uncertain()
                + told.nothingToSay()
                + told.suppressed()
                + told.expired()
                + told.notYet());
  }

  private long lines(LocalDate edition, String state) {
    return tables.count(
        "select count(*) from delivery where edition = ? and state = ?", edition, state);
  }

  /** For each active reader the day of the edition to come, in the reader's zone. */
  private List<LocalDate> waiting() {
    return tables
        .rows("select zone, next_digest_at from subscriber where state = 'ACTIVE'")
        .stream()
        .map(row -> LocalDate.ofInstant(instant(row.get(1)), ZoneId.of(row.get(0))))
        .toList();
  }

  /** Both databases print {@code 2026-11-23 07:00:00+00}, H2 sometimes with minutes. */
  private static Instant instant(String timestamp) {
    String iso = timestamp.replace(' ', 'T').replaceFirst("([+-]\\d\\d)$", "$1:00");
    return OffsetDateTime.parse(iso).toInstant();
  }
}
