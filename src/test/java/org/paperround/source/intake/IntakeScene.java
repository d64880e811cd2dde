package org.paperround.source.intake;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.paperround.source.http.FetchFailure;
import org.paperround.testing.MovableClock;
import org.paperround.testing.ScriptedSources;
import org.paperround.testing.Tables;

/** Two sources that do as they are told, a clock, a database. Every test begins at eight in UTC. */
@NullUnmarked
abstract class IntakeScene {

  static final String SCRIPTED = "scripted";
  static final String OTHER = "other";

  @Inject MovableClock clock;
  @Inject Tables tables;
  @Inject ScriptedSources sources;
  @Inject IntakeTickJob tickJob;

  @BeforeEach
  void beginOnANewDay() {
    tables.clear();
    sources.reset();
    clock.moveTo(today().plusDays(1).atTime(8, 0).toInstant(ZoneOffset.UTC));
  }

  @AfterEach
  void leaveNothingBehind() {
    tables.clear();
    sources.reset();
  }

  ScriptedSources.Part scripted() {
    return sources.part(SCRIPTED);
  }

  LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
  }

  void tick() {
    tickJob.tick(true);
    tables.awaitIdle();
  }

  void later(Duration by) {
    clock.forward(by);
    tick();
  }

  /** The verdict on a day of the scripted source; the text null if it was never asked for. */
  String verdict(LocalDate day) {
    List<List<String>> rows =
        tables.rows(
            "select verdict from intake_day where source = ? and list_day = ?", SCRIPTED, day);
    return rows.isEmpty() ? "null" : rows.getFirst().getFirst();
  }

  /** The verdicts on the runs of the scripted source, in order. */
  List<String> runs() {
    return tables
        .rows("select verdict from intake_run where source = ? order by started_at, id", SCRIPTED)
        .stream()
        .map(List::getFirst)
        .toList();
  }

  /** The details of the last run of the scripted source. */
  String detail() {
    return tables
        .rows(
            "select detail from intake_run where source = ? order by started_at desc, id", SCRIPTED)
        .getFirst()
        .getFirst();
  }

  List<String> titles() {
    return tables.rows("select title from paper order by seq").stream()
        .map(List::getFirst)
        .toList();
  }

  static FetchFailure unreachable() {
    return failure(null);
  }

  static FetchFailure failure(@Nullable Duration retryAfter) {
    return new FetchFailure(
        FetchFailure.Kind.STATUS, 503, retryAfter, "the server answered 503", null);
  }
}
