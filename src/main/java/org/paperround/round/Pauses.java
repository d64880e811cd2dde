package org.paperround.round;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.paperround.mail.pace.QuietHours;
import org.paperround.platform.Sql;
import org.paperround.preflight.PreflightGate;

/**
 * What the operator has paused, and the quiet hours and a preflight that has not passed, which are
 * as a pause of everything. All processes on the database obey: this one at once, others within
 * {@value #FRESH_SECONDS} s.
 */
@Singleton
public class Pauses {

  private static final String ALL = "all";
  private static final String QUIET = "quiet-hours";
  private static final String PREFLIGHT = "preflight";
  private static final long FRESH_SECONDS = 1;
  private static final Duration FRESH = Duration.ofSeconds(FRESH_SECONDS);

  private final Sql sql;
  private final QuietHours quiet;
  private final PreflightGate gate;
  private final Clock clock;
  private @Nullable Held known;
  private long knownAt;

  Pauses(Sql sql, QuietHours quiet, PreflightGate gate, Clock clock) {
    this.sql = sql;
    this.quiet = quiet;
    this.gate = gate;
    this.clock = clock;
  }

  /**
   * A pause.
   *
   * @param what {@code all}, an edition such as {@code 2026-11-24}, {@code quiet-hours}, or {@code
   *     preflight}
   * @param since when it began; null for what the operator did not pause
   * @param until when it will be over; null but for {@code quiet-hours}
   */
  public record Pause(String what, @Nullable Instant since, @Nullable Instant until) {}

  /** All that holds mails back now: editions, {@code all}, quiet hours, the preflight. */
  public List<Pause> list() {
    List<Pause> all = new ArrayList<>(byOperator());
    quiet.until().ifPresent(end -> all.add(new Pause(QUIET, null, end)));
    gate.closed().ifPresent(why -> all.add(new Pause(PREFLIGHT, null, null)));
    return all;
  }

  /** All that holds mails of an edition back now. */
  List<Pause> holding(LocalDate edition) {
    String name = edition.toString();
    return list().stream()
        .filter(
            pause -> pause.since() == null || pause.what().equals(ALL) || pause.what().equals(name))
        .toList();
  }

  private List<Pause> byOperator() {
    return sql.list(
        "select what, since from round_pause order by what",
        statement -> {},
        row ->
            new Pause(row.getString(1), row.getObject(2, OffsetDateTime.class).toInstant(), null));
  }

  /** Pauses an edition, or everything if none is given; what is paused already stays so. */
  public void pause(Optional<LocalDate> edition) {
    if (byOperator().stream().noneMatch(pause -> pause.what().equals(name(edition)))) {
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
  Held held() {
    Held paused = paused();
    return gate.closed()
        .or(() -> quiet.until().map(end -> "quiet hours until " + end))
        .map(why -> new Held(Optional.of(why), paused.editions()))
        .orElse(paused);
  }

  private synchronized Held paused() {
    Held paused = known;
    if (paused == null || System.nanoTime() - knownAt > FRESH.toNanos()) {
      knownAt = System.nanoTime();
      Set<String> names = byOperator().stream().map(Pause::what).collect(Collectors.toSet());
      Optional<String> everything =
          names.contains(ALL) ? Optional.of(Held.BY_OPERATOR) : Optional.empty();
      paused =
          new Held(
              everything,
              names.stream()
                  .filter(name -> !name.equals(ALL))
                  .map(LocalDate::parse)
                  .collect(Collectors.toSet()));
      known = paused;
    }
    return paused;
  }

  private static String name(Optional<LocalDate> edition) {
    return edition.map(LocalDate::toString).orElse(ALL);
  }
}
