package org.paperround.source.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.serializer.JacksonSerializer;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.paperround.paper.CanonicalId;
import org.paperround.paper.IncomingPaperBuilder;
import org.paperround.paper.PaperCard;
import org.paperround.paper.PaperStore;
import org.paperround.platform.JobEngine;
import org.paperround.source.UnreadableInputException;
import org.paperround.source.remote.Expectation;
import org.paperround.source.remote.Harvest;
import org.paperround.source.remote.PaperSource;
import org.paperround.testing.Papers;

/** Whatever a source does, nothing is stored by halves, nothing is lost, and no outage is quiet. */
@NullUnmarked
abstract class TakingPapersIn extends IntakeScene {

  private static final Duration HOUR = Duration.ofHours(1);

  @Inject PaperStore papers;
  @Inject RunBook book;
  @Inject Sources configured;
  @Inject IntakeJob job;
  @Inject JobEngine jobs;
  @Inject DataSource dataSource;
  @Inject MeterRegistry meters;
  @Inject IntakeNotes notes;
  @Inject IntakeHousekeepingJob housekeeping;

  @Test
  void a_run_stores_its_papers_and_records_what_came() {
    double before = added();
    scripted()
        .does(
            (ask, http, sink) -> {
              sink.paper(
                  new IncomingPaperBuilder(
                          new CanonicalId("arXiv:2611.00001"), "Birds", ask.day(), "scripted")
                      .build());
              sink.paper(Papers.titled("Bees", ask.day()));
              sink.rejected("entry 3", "it has no title");
              return new Harvest(Harvest.State.WHOLE, "");
            });

    tick();

    assertThat(titles()).containsExactly("Birds", "Bees");
    assertThat(verdict(today())).isEqualTo("COMPLETE");
    assertThat(
            tables.rows(
                "select cause, verdict, papers, added, updated, rejected, rejections, overlap"
                    + " from intake_run where source = 'scripted'"))
        .containsExactly(
            List.of("SCHEDULE", "COMPLETE", "2", "2", "0", "1", "entry 3: it has no title", "0"));
    assertThat(added() - before).isEqualTo(2);
    assertThat(notes.at(clock.instant())).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "WHOLE,        PAPERS, STALE",
    "EMPTY,        PAPERS, STALE",
    "EMPTY,        OPEN,   QUIET",
    "EMPTY,        NOTHING, QUIET",
    "EMPTY_PROVED, PAPERS, QUIET",
    "UNCHANGED,    OPEN,   STALE",
    "NOT_YET,      OPEN,   STALE",
    "SHORT,        OPEN,   PARTIAL"
  })
  void an_answer_without_papers_is_recorded_as_what_it_proves(
      Harvest.State state, Expectation.Kind kind, String verdict) {
    scripted()
        .expecting(day -> new Expectation(kind, "it is Sunday"))
        .does((ask, http, sink) -> new Harvest(state, ""));

    tick();

    assertThat(verdict(today())).isEqualTo(verdict);
    assertThat(runs()).containsExactly(verdict);
  }

  @Test
  void a_day_that_went_well_is_asked_again_every_hour_and_takes_what_is_new() {
    scripted().gives("Birds");
    tick();
    scripted().gives("Birds", "Bees");
    later(HOUR.minusMinutes(1));
    assertThat(titles()).containsExactly("Birds");

    later(Duration.ofMinutes(2));

    assertThat(titles()).containsExactly("Birds", "Bees");
    assertThat(runs()).containsExactly("COMPLETE", "COMPLETE");
    assertThat(tables.text("select papers from intake_day where source = 'scripted'"))
        .isEqualTo("2");
  }

  @Test
  void a_failed_day_is_tried_again_with_growing_waits_until_it_turns() {
    scripted().failsAfter(unreachable());
    List<Duration> tries = new ArrayList<>();
    Instant begin = clock.instant();
    LocalDate day = today();
    while (today().equals(day)) {
      int before = scripted().asked().size();
      tick();
      if (scripted().asked().size() > before) {
        tries.add(Duration.between(begin, clock.instant()));
      }
      clock.forward(Duration.ofMinutes(5));
    }

    assertThat(tries).hasSizeBetween(9, 16);
    assertThat(tries.get(1).minus(tries.get(0))).isLessThan(Duration.ofMinutes(15));
    assertThat(tries.getLast().minus(tries.get(tries.size() - 2))).isGreaterThan(HOUR);
    assertThat(scripted().asked()).containsOnly(day);
    assertThat(runs()).containsOnly("FAILED");
    assertThat(verdict(day)).isEqualTo("FAILED");

    scripted().gives("Birds");
    later(Duration.ofHours(3));
    assertThat(scripted().asked().getLast()).isEqualTo(day.plusDays(1));
    assertThat(verdict(day)).isEqualTo("FAILED");
    assertThat(verdict(today())).isEqualTo("COMPLETE");
    assertThat(notes.at(clock.instant()))
        .containsExactly(new SourceNote.Missing("Scripted Archive", day));
  }

  @Test
  void the_look_back_heals_a_failed_day() {
    scripted().reachingBack().gives();
    tick();
    LocalDate day = today();
    clock.forward(Duration.ofMinutes(61));
    scripted().failsAfter(unreachable());
    later(HOUR);
    assertThat(verdict(day)).isEqualTo("FAILED");
    assertThat(notes.at(clock.instant())).hasSize(1);

    scripted()
        .does(
            (ask, http, sink) -> {
              sink.paper(Papers.titled("Papers of " + ask.day(), ask.day()));
              return new Harvest(Harvest.State.WHOLE, "");
            });
    later(Duration.ofDays(1));

    assertThat(verdict(day)).isEqualTo("COMPLETE");
    assertThat(titles()).contains("Papers of " + day, "Papers of " + today());
    assertThat(notes.at(clock.instant())).isEmpty();
    assertThat(
            tables.count(
                "select count(*) from intake_run where cause = 'LOOK_BACK' and list_day = ?", day))
        .isEqualTo(1);
  }

  @Test
  void days_when_the_service_was_off_are_asked_for_when_it_is_back() {
    scripted().reachingBack().gives("Birds");
    tick();
    LocalDate day = today();
    scripted().asked().clear();

    later(Duration.ofDays(4));

    assertThat(scripted().asked())
        .containsExactly(day.plusDays(4), day.plusDays(3), day.plusDays(2), day.plusDays(1));
  }

  @Test
  void a_new_source_brings_its_last_days_along_and_none_before() {
    scripted().reachingBack().gives("Birds");
    tick();

    assertThat(scripted().asked())
        .containsExactly(today(), today().minusDays(1), today().minusDays(2), today().minusDays(3));
    tick();
    assertThat(scripted().asked()).hasSize(4);
  }

  @Test
  void a_complete_day_stays_complete_and_remembers_what_failed_after() {
    scripted().gives("Birds");
    tick();
    scripted().failsAfter(unreachable());
    later(HOUR.plusMinutes(1));

    assertThat(runs()).containsExactly("COMPLETE", "FAILED");
    assertThat(verdict(today())).isEqualTo("COMPLETE");
    assertThat(tables.text("select last_failure from intake_day where source = 'scripted'"))
        .isEqualTo("FAILED: the server answered 503");
  }

  @Test
  void what_came_before_the_server_failed_is_kept_and_the_rest_comes_with_the_next_try() {
    scripted().failsAfter(unreachable(), "Birds");
    tick();
    assertThat(titles()).containsExactly("Birds");
    assertThat(verdict(today())).isEqualTo("PARTIAL");
    assertThat(notes.at(clock.instant())).hasSize(1);

    scripted().gives("Birds", "Bees");
    later(Duration.ofMinutes(7));
    assertThat(titles()).containsExactly("Birds", "Bees");
    assertThat(verdict(today())).isEqualTo("COMPLETE");
  }

  @Test
  void of_an_answer_that_turns_out_hostile_nothing_is_stored() {
    scripted()
        .does(
            (ask, http, sink) -> {
              sink.paper(Papers.titled("Birds", ask.day()));
              throw new UnreadableInputException("it declares entities, which no feed may");
            });
    tick();

    assertThat(titles()).isEmpty();
    assertThat(runs()).containsExactly("FAILED");
    assertThat(detail()).isEqualTo("it declares entities, which no feed may");
  }

  @Test
  void a_source_that_breaks_stops_no_other() {
    scripted()
        .does(
            (ask, http, sink) -> {
              throw new IllegalStateException("a mistake of ours");
            });
    sources.part(OTHER).gives("Bees");

    tick();

    assertThat(titles()).containsExactly("Bees");
    assertThat(runs()).containsExactly("FAILED");
    assertThat(detail()).isEqualTo("internal error: IllegalStateException");
  }

  @Test
  void the_wait_that_a_server_asks_for_is_kept() {
    scripted().reachingBack().failsAfter(failure(Duration.ofHours(3)));
    tick();
    assertThat(scripted().asked()).as("not asked for other days either").hasSize(1);

    later(Duration.ofMinutes(179));
    assertThat(scripted().asked()).hasSize(1);
    later(Duration.ofMinutes(2));
    assertThat(scripted().asked()).hasSize(2);
  }

  @Test
  void yesterdays_papers_once_more_are_no_papers_of_today() {
    scripted().gives("Birds", "Bees");
    tick();
    later(Duration.ofDays(1));

    assertThat(verdict(today())).isEqualTo("STALE");
    assertThat(
            tables.text(
                "select overlap from intake_run where source = 'scripted' and list_day = ?",
                today()))
        .isEqualTo("2");
    scripted().gives("Birds", "Bees", "Bears");
    later(Duration.ofMinutes(7));
    assertThat(verdict(today())).isEqualTo("COMPLETE");
  }

  @Test
  void a_feed_that_always_repeats_itself_is_quiet_when_it_has_nothing_new() {
    scripted().repeatingItself().gives("Birds", "Bees");
    tick();
    later(Duration.ofDays(1));
    assertThat(verdict(today())).isEqualTo("QUIET");

    scripted().gives("Bees", "Bears");
    later(HOUR.plusMinutes(1));
    assertThat(verdict(today())).isEqualTo("COMPLETE");
  }

  @Test
  void withdrawn_papers_leave() {
    scripted().gives("Birds", "Bees");
    tick();
    scripted()
        .does(
            (ask, http, sink) -> {
              sink.paper(Papers.titled("Bears", ask.day()));
              sink.withdrawn(CanonicalId.fromTitle("Birds"));
              return new Harvest(Harvest.State.WHOLE, "");
            });
    later(HOUR.plusMinutes(1));

    assertThat(papers.listedOn(today()))
        .extracting(PaperCard::title)
        .containsExactly("Bees", "Bears");
    assertThat(tables.count("select sum(withdrawn) from intake_run")).isEqualTo(1);
  }

  @Test
  void what_breaks_at_the_last_moment_leaves_nothing_and_the_next_run_completes_it() {
    PaperSource source = configured.find(SCRIPTED).orElseThrow().source();
    OpenRun dying = book.begin(source, today(), Cause.SCHEDULE, null);

    assertThatThrownBy(
            () ->
                book.settle(
                    dying,
                    outcome("Birds"),
                    () -> {
                      throw new IllegalStateException("the process is killed");
                    }))
        .hasMessage("the process is killed");

    assertThat(titles()).isEmpty();
    assertThat(verdict(today())).isEqualTo("null");
    assertThat(runs()).containsExactly("null");

    scripted().gives("Birds");
    later(Duration.ofMinutes(1));
    assertThat(titles()).containsExactly("Birds");
    assertThat(runs()).containsExactly("FAILED", "COMPLETE");
    assertThat(tables.count("select count(*) from intake_run where detail like 'interrupted%'"))
        .isEqualTo(1);
  }

  @Test
  void a_run_that_was_taken_for_dead_stores_nothing_when_it_wakes_up() {
    PaperSource source = configured.find(SCRIPTED).orElseThrow().source();
    OpenRun sleeping = book.begin(source, today(), Cause.SCHEDULE, null);
    scripted().gives("Bees");
    tick();

    assertThat(book.settle(sleeping, outcome("Birds"), () -> {})).isEmpty();

    assertThat(titles()).containsExactly("Bees");
  }

  @Test
  void papers_that_the_database_refuses_are_all_refused_and_that_is_a_failure() {
    scripted().gives("Birds", "Bees");
    tables.update("alter table paper add constraint no_bees check (title <> 'Bees')");
    try {
      tick();
    } finally {
      tables.update("alter table paper drop constraint no_bees");
    }
    assertThat(titles()).isEmpty();
    assertThat(runs()).containsExactly("FAILED");
    assertThat(detail()).startsWith("what came could not be stored");
    assertThat(verdict(today())).isEqualTo("FAILED");

    later(Duration.ofMinutes(7));
    assertThat(titles()).containsExactly("Birds", "Bees");
  }

  @Test
  void two_schedulers_never_run_one_source_at_once_or_twice() throws InterruptedException {
    AtomicInteger running = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    Scheduler second =
        Scheduler.create(dataSource, job.task())
            .serializer(new JacksonSerializer())
            .clock(clock::instant)
            .pollingInterval(Duration.ofMillis(20))
            .enableImmediateExecution()
            .build();
    second.start();
    try {
      for (int i = 1; i <= 10; i++) {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch release = new CountDownLatch(1);
        scripted()
            .does(
                (ask, http, sink) -> {
                  most.accumulateAndGet(running.incrementAndGet(), Math::max);
                  begun.countDown();
                  awaitLatch(release);
                  running.decrementAndGet();
                  return new Harvest(Harvest.State.EMPTY, "");
                });
        tickJob.tick(true);
        assertThat(begun.await(30, TimeUnit.SECONDS)).isTrue();
        tickJob.tick(true);
        IntakeJob.handIn(jobs, SCRIPTED, false, clock.instant());
        second.triggerCheckForDueExecutions();
        release.countDown();
        tables.awaitIdle();
        assertThat(scripted().asked()).hasSize(i);
        clock.forward(HOUR.plusMinutes(1));
      }
    } finally {
      second.stop();
    }
    assertThat(most).hasValue(1);
  }

  @Test
  void a_source_that_is_no_longer_configured_leaves_no_task_behind() {
    IntakeJob.handIn(jobs, "of-yesteryear", false, clock.instant());

    tables.awaitIdle();

    assertThat(tables.count("select count(*) from intake_run")).isZero();
  }

  @Test
  void every_day_of_the_sources_own_zone_is_asked_for_when_its_clocks_change() {
    ZoneId zone = ZoneId.of("America/New_York");
    Instant change =
        zone.getRules().nextTransition(clock.instant().plus(Duration.ofDays(3))).getInstant();
    clock.moveTo(change.minus(Duration.ofDays(2)));
    scripted().in(zone.getId()).gives("Birds");
    LocalDate first = LocalDate.ofInstant(clock.instant(), zone);
    for (int step = 0; step < 4 * 24; step++) {
      int before = scripted().asked().size();
      LocalDate here = LocalDate.ofInstant(clock.instant(), zone);
      tick();
      assertThat(scripted().asked().subList(before, scripted().asked().size()))
          .as("asked at %s", clock.instant())
          .allMatch(here::equals);
      clock.forward(HOUR);
    }

    assertThat(scripted().asked())
        .contains(first, first.plusDays(1), first.plusDays(2), first.plusDays(3));
    assertThat(tables.count("select count(*) from intake_day where source = 'scripted'"))
        .isBetween(4L, 5L);
  }

  @Test
  void old_runs_are_forgotten_and_the_verdicts_stay() {
    scripted().gives("Birds");
    tick();
    clock.forward(Duration.ofDays(91));

    QuarkusTransaction.requiringNew().run(housekeeping::run);

    assertThat(tables.count("select count(*) from intake_run")).isZero();
    assertThat(tables.rows("select verdict, ids from intake_day where source = 'scripted'"))
        .containsExactly(List.of("COMPLETE", ""));
  }

  private static void awaitLatch(CountDownLatch latch) {
    try {
      latch.await(30, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private RunOutcome outcome(String title) {
    RunSink sink = new RunSink(10);
    sink.paper(Papers.titled(title, today()));
    return new RunOutcome(
        new Judgement(Verdict.COMPLETE, "", true),
        sink,
        List.of(URI.create("https://archive.example.org/")),
        false,
        null);
  }

  private double added() {
    return meters.counter("paperround.intake.papers.added", "source", SCRIPTED).count();
  }
}
