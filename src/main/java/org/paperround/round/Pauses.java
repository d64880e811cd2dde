package org.paperround.round;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.paperround.platform.Sql;

/**
 * What the operator has paused. All processes on the database obey: this one at once, others within
 * {@value #FRESH_SECONDS} s.
 */
@Singleton
public class Pauses {

  private static final String ALL = "all";
  private static final long FRESH_SECONDS = 1;
  private static final Duration FRESH = Duration.ofSeconds(FRESH_SECONDS);

  private final Sql sql;
  private final Clock clock;
  private @Nullable Held known;
  private long knownAt;

  Pauses(Sql sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  /**
   * A pause.
   *
   * @param what {@code all}, or an edition such as {@code 2026-11-24}
   * @param since when it began
   */
  public record Pause(String what, Instant since) {}

  /**
   * What is held back at a moment.
   *
   * @param all whether everything is
   * @param editions the editions that are
   */
  record Held(boolean all, Set<LocalDate> editions) {

    boolean holds(LocalDate edition) {
      return all || editions.contains(edition);
    }
  }

  /** The pauses, {@code all} last. */
  public List<Pause> list() {
    return sql.list(
        "select what, since from round_pause order by what",
        statement -> {},
        row -> new Pause(row.getString(1), row.getObject(2, OffsetDateTime.class).toInstant()));
  }

  /** Pauses an edition, or everything if none is given; what is paused already stays so. */
  public void pause(Optional<LocalDate> edition) {
    if (list().stream().noneMatch(pause -> pause.what().equals(name(edition)))) {
      change(
          "insert into round_pause (since, what) values (?, ?)",
          edition,
          clock.instant().atOffset(ZoneOffset.UTC));
    }
  }

  /** Ends a pause, if there is one. */
  public void resume(Optional<LocalDate> edition) {
    change("delete from round_pause where what = ?", edition, null);
  }

  private void change(
      String statement, Optional<LocalDate> edition, @Nullable OffsetDateTime since) {
    QuarkusTransaction.requiringNew()
        .run(
            () ->
                sql.batch(
                    statement,
                    List.of(name(edition)),
                    (prepared, name) -> {
                      if (since != null) {
                        prepared.setObject(1, since);
                      }
                      prepared.setString(since == null ? 1 : 2, name);
                    }));
    forget();
  }

  private synchronized void forget() {
    known = null;
  }

  /** What is held back now, read from the database once a second at most. */
  synchronized Held held() {
    Held held = known;
    if (held == null || System.nanoTime() - knownAt > FRESH.toNanos()) {
      knownAt = System.nanoTime();
      Set<String> names = list().stream().map(Pause::what).collect(Collectors.toSet());
      held =
          new Held(
              names.contains(ALL),
              names.stream()
                  .filter(name -> !name.equals(ALL))
                  .map(LocalDate::parse)
                  .collect(Collectors.toSet()));
      known = held;
    }
    return held;
  }

  private static String name(Optional<LocalDate> edition) {
    return edition.map(LocalDate::toString).orElse(ALL);
  }
}
