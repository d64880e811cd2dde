package org.paperround.source.intake;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.urlMatching;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.arc.All;
import jakarta.inject.Inject;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.paperround.source.arxiv.ArxivCalendar;
import org.paperround.source.remote.Expectation;
import org.paperround.source.remote.PaperSource;
import org.paperround.source.remote.SourceKind;
import org.paperround.testing.MovableClock;
import org.paperround.testing.Tables;

/**
 * Every kind of source asked over true HTTP and taken in by the true intake. Every test begins in
 * the afternoon, in UTC, of a day on which every source should have papers.
 */
@NullUnmarked
abstract class BadDayScene {

  /** Then it is the same day in New York, and stays so for hours. */
  private static final LocalTime AFTERNOON = LocalTime.of(15, 0);

  private static final LocalTime LATEST = LocalTime.of(17, 0);

  @Inject MovableClock clock;
  @Inject Tables tables;
  @Inject SourceRun runs;
  @Inject RunBook book;
  @Inject IntakeConfig config;
  @Inject MeterRegistry meters;
  @Inject ArxivCalendar calendar;
  @Inject @All List<SourceKind> kinds;

  WireMockServer server;

  @BeforeEach
  void beginOnAWorkingDay() {
    tables.clear();
    server.resetAll();
    LocalDate day = today();
    LocalTime time = LocalTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    if (time.isBefore(AFTERNOON)) {
      moveTo(day);
    } else if (time.isAfter(LATEST)) {
      day = day.plusDays(1);
    }
    while (!hasPapers(day)) {
      day = day.plusDays(1);
    }
    if (day.isAfter(today())) {
      moveTo(day);
    }
  }

  @AfterEach
  void leaveNothingBehind() {
    tables.clear();
    server.resetAll();
  }

  /** What was recorded of a run. */
  record Recorded(Verdict verdict, String detail, int papers, int added, int rejected) {}

  /** Asks for today. */
  Recorded run(ServedKind kind) {
    return run(kind, today());
  }

  Recorded run(ServedKind kind, LocalDate day) {
    return run(runs, source(kind, server.baseUrl()), day);
  }

  Recorded run(SourceRun how, PaperSource source, LocalDate day) {
    how.run(source, day, Cause.SCHEDULE, null);
    List<String> row =
        tables
            .rows(
                "select verdict, detail, papers, added, rejected from intake_run"
                    + " where source = ? order by started_at desc",
                source.name())
            .getFirst();
    return new Recorded(
        Verdict.valueOf(row.get(0)),
        row.get(1),
        Integer.parseInt(row.get(2)),
        Integer.parseInt(row.get(3)),
        Integer.parseInt(row.get(4)));
  }

  PaperSource source(ServedKind kind, String base) {
    return kinds.stream()
        .filter(bean -> bean.kind().equals(kind.kind))
        .findFirst()
        .orElseThrow()
        .open(kind.at(base));
  }

  /** Its server answers so, and nothing else is there. */
  void answers(ServedKind kind, String body) {
    answers(kind, aResponse().withBody(body.getBytes(StandardCharsets.UTF_8)));
  }

  void answers(ServedKind kind, String body, Charset charset) {
    answers(kind, aResponse().withBody(body.getBytes(charset)));
  }

  void answers(ServedKind kind, ResponseDefinitionBuilder answer) {
    server.resetAll();
    server.stubFor(any(anyUrl()).atPriority(9).willReturn(aResponse().withStatus(404)));
    server.stubFor(any(urlMatching(kind.requests)).atPriority(8).willReturn(answer));
  }

  /** The same, but to requests with this text in their address. */
  void answersTo(String text, ResponseDefinitionBuilder answer) {
    server.stubFor(any(urlMatching(".*\\Q" + text + "\\E.*")).atPriority(1).willReturn(answer));
  }

  long papers() {
    return tables.count("select count(*) from paper");
  }

  LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
  }

  /** Goes on to the next Saturday. */
  void beginTheWeekend() {
    LocalDate day = today();
    while (day.getDayOfWeek() != DayOfWeek.SATURDAY) {
      day = day.plusDays(1);
    }
    moveTo(day);
  }

  /** Goes on to the same time of the next day. */
  void sleepOverIt() {
    clock.forward(Duration.ofDays(1));
  }

  private void moveTo(LocalDate day) {
    clock.moveTo(day.atTime(AFTERNOON).toInstant(ZoneOffset.UTC));
  }

  /** The day after it has papers too, and neither can be Monday, which may be uncertain. */
  private boolean hasPapers(LocalDate day) {
    return (day.getDayOfWeek() == DayOfWeek.TUESDAY || day.getDayOfWeek() == DayOfWeek.WEDNESDAY)
        && calendar.expectation(day).kind() == Expectation.Kind.PAPERS
        && calendar.expectation(day.plusDays(1)).kind() == Expectation.Kind.PAPERS;
  }
}
