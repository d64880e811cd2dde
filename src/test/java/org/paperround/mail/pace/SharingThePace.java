package org.paperround.mail.pace;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.paperround.mail.Transmission;
import org.paperround.mail.Transmission.Outcome;
import org.paperround.platform.Sql;
import org.paperround.testing.Tables;

/** What processes on one database know of each other's pace, and of their own after a restart. */
abstract class SharingThePace {

  private static final Transmission SLOWER =
      new Transmission(Outcome.DEFERRED, 421, "4.7.28", "slower");
  private static final Transmission FINE = new Transmission(Outcome.ACCEPTED, 250, "2.0.0", "");
  private static final String BUSY = "Busy.example";
  private static final Duration LENGTH = Duration.ofMillis(10);

  @Inject Sql sql;
  @Inject StoredTurns turns;
  @Inject DomainBook book;
  @Inject Tables tables;

  private final Hands clock = new Hands();

  /** A process: all it shares with others is the database. */
  private final class Process {
    private final DomainPace domains = new DomainPace(clock);
    private final SharedLimits shared;

    Process(DomainBook known) {
      shared = new SharedLimits(domains, known, clock);
    }

    Turn acquire() {
      shared.exchange();
      return domains.acquire(BUSY);
    }

    void hears(Transmission answer) {
      assertThat(acquire()).isEqualTo(new Turn.Go());
      domains.report(BUSY, answer);
      shared.exchange();
    }
  }

  @BeforeEach
  void nobodyKnowsAnything() {
    tables.update("delete from mail_domain");
    tables.update(
        "update mail_turn set given_up_to = timestamp with time zone '2000-01-01 00:00:00+00'");
  }

  @Test
  void no_stretch_of_time_is_given_out_twice() throws Exception {
    int takers = 6;
    int each = 20;
    Callable<List<Instant>> taking =
        () -> IntStream.range(0, each).mapToObj(i -> turns.take(clock.now, LENGTH)).toList();
    List<Instant> begins = new ArrayList<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(takers)) {
      for (Future<List<Instant>> taken :
          threads.invokeAll(IntStream.range(0, takers).mapToObj(i -> taking).toList())) {
        begins.addAll(taken.get());
      }
    }

    assertThat(begins)
        .containsExactlyInAnyOrderElementsOf(
            IntStream.range(0, takers * each)
                .mapToObj(i -> clock.now.plus(LENGTH.multipliedBy(i)))
                .toList());
  }

  @Test
  void a_restart_gives_out_nothing_again_and_time_gone_by_is_not_made_up_for() {
    turns.take(clock.now, Duration.ofSeconds(1));

    assertThat(new StoredTurns(sql).take(clock.now, LENGTH)).isEqualTo(clock.now.plusSeconds(1));
    clock.forward(Duration.ofHours(1));
    assertThat(turns.take(clock.now, LENGTH)).isEqualTo(clock.now);
  }

  @Test
  void a_clock_that_was_an_hour_ahead_stops_nobody_for_an_hour() {
    turns.take(clock.now.plus(Duration.ofHours(1)), LENGTH);

    assertThat(turns.take(clock.now, LENGTH)).isEqualTo(clock.now);
  }

  @Test
  void what_a_domain_asked_of_one_process_all_others_keep_to_also_after_a_restart() {
    Process one = new Process(book);
    new Process(book).hears(SLOWER);

    Turn turn = one.acquire();
    assertThat(turn).isInstanceOf(Turn.NotBefore.class);
    assertThat(new Process(book).acquire()).isEqualTo(turn);
    clock.now = ((Turn.NotBefore) turn).at();
    assertThat(one.acquire()).isEqualTo(new Turn.Go());
    assertThat(one.acquire()).as("one at a time").isInstanceOf(Turn.NotBefore.class);
  }

  @Test
  void a_second_complaint_counts_on_from_the_first_whoever_heard_that() {
    new Process(book).hears(SLOWER);
    clock.forward(Duration.ofMinutes(1));
    new Process(book).hears(SLOWER);

    assertThat(noted())
        .returns(2, DomainLimit::setbacks)
        .satisfies(
            limit ->
                assertThat(Duration.between(clock.now, limit.restsUntil()))
                    .isBetween(Duration.ofSeconds(48), Duration.ofSeconds(72)));
  }

  @Test
  void a_domain_that_recovers_is_noted_when_it_does_and_at_each_doubling_only() {
    Process process = new Process(book);
    process.hears(SLOWER);
    Instant rest = noted().restsUntil();
    for (int i = 0; i < 200; i++) {
      clock.forward(Duration.ofMinutes(1));
      process.hears(FINE);
    }

    DomainLimit noted = noted();
    assertThat(noted.setbacks()).isZero();
    assertThat(noted.restsUntil()).isEqualTo(rest);
    assertThat(noted.perSecond()).isGreaterThan(3);
    assertThat(process.domains.news()).isEmpty();
  }

  @Test
  void a_limit_is_forgotten_after_a_day_without_complaints() {
    new Process(book).hears(SLOWER);
    clock.forward(Duration.ofDays(1).plusMinutes(1));

    assertThat(new Process(book).acquire()).isEqualTo(new Turn.Go());
    book.write(Map.of(), clock.now);
    assertThat(tables.count("select count(*) from mail_domain")).isZero();
  }

  private DomainLimit noted() {
    return Objects.requireNonNull(book.read(clock.now).get("busy.example"));
  }

  @Test
  void a_shorter_rest_does_not_end_a_longer_one() {
    DomainLimit longer = new DomainLimit(clock.now.plusSeconds(600), 0.5, 1, 3);
    book.write(Map.of("busy.example", longer), clock.now);
    book.write(
        Map.of("busy.example", new DomainLimit(clock.now.plusSeconds(30), 9, 9, 1)), clock.now);

    assertThat(book.read(clock.now)).isEqualTo(Map.of("busy.example", longer));
  }

  @Test
  void while_the_database_is_away_the_known_limit_holds_and_is_told_later() {
    boolean[] away = {true};
    Process process =
        new Process(
            new DomainBook(sql) {
              @Override
              void write(Map<String, DomainLimit> limits, Instant now) {
                if (away[0]) {
                  throw new IllegalStateException("away");
                }
                book.write(limits, now);
              }
            });
    process.hears(SLOWER);

    assertThat(process.acquire()).isInstanceOf(Turn.NotBefore.class);
    assertThat(book.read(clock.now)).isEmpty();
    away[0] = false;
    process.acquire();
    assertThat(book.read(clock.now)).containsOnlyKeys("busy.example");
  }
}
