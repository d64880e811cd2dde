package org.paperround.source.arxiv;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.paperround.source.remote.Expectation.Kind;

class ArxivCalendarTest {

  private final ArxivCalendar calendar =
      ArxivCalendar.bundledAnd(List.of(LocalDate.of(2027, 1, 18)));

  @ParameterizedTest
  @CsvSource({
    "2026-09-28, PAPERS", // Monday
    "2026-09-29, PAPERS",
    "2026-10-02, PAPERS", // Friday
    "2026-10-03, NOTHING",
    "2026-10-04, NOTHING",
    "2026-11-26, PAPERS", // Thanksgiving: announced the evening before
    "2026-11-27, NOTHING", // nothing was announced on its evening
    "2025-07-07, NOTHING", // after a Sunday without announcement
    "2026-06-22, OPEN", // after a Friday that arXiv lists
    "2026-12-28, OPEN",
    "2024-12-26, NOTHING",
    "2024-12-27, NOTHING",
    "2024-12-30, PAPERS",
    "2025-01-01, NOTHING",
    "2025-01-02, NOTHING",
    "2025-01-03, PAPERS",
    "2027-01-19, NOTHING", // added by the operator
    "2027-01-20, PAPERS"
  })
  void knowsWhatADayShouldBring(LocalDate day, Kind kind) {
    assertThat(calendar.expectation(day).kind()).isEqualTo(kind);
  }

  @Test
  void saysWhyADayBringsNothing() {
    assertThat(calendar.expectation(LocalDate.of(2026, 11, 27)).reason())
        .isEqualTo("arXiv announced nothing on Thu 26 Nov, a holiday");
    assertThat(calendar.expectation(LocalDate.of(2026, 10, 4)).reason())
        .isEqualTo("arXiv announces nothing on Fridays and Saturdays");
  }

  /** In summer 14:00 in New York is 18:00 UTC, in winter 19:00. */
  @ParameterizedTest
  @CsvSource({
    "2026-09-28, 2026-09-24T18:00:00Z, 2026-09-25T18:00:00Z", // Monday: Thursday to Friday
    "2026-09-29, 2026-09-25T18:00:00Z, 2026-09-28T18:00:00Z", // Tuesday: Friday to Monday
    "2026-09-30, 2026-09-28T18:00:00Z, 2026-09-29T18:00:00Z",
    "2026-10-01, 2026-09-29T18:00:00Z, 2026-09-30T18:00:00Z",
    "2026-10-02, 2026-09-30T18:00:00Z, 2026-10-01T18:00:00Z",
    "2026-11-03, 2026-10-30T18:00:00Z, 2026-11-02T19:00:00Z", // summer time ends between
    "2026-03-10, 2026-03-06T19:00:00Z, 2026-03-09T18:00:00Z", // and begins
    "2026-11-30, 2026-11-25T19:00:00Z, 2026-11-27T19:00:00Z", // what Thanksgiving left out
    "2025-07-08, 2025-07-03T18:00:00Z, 2025-07-07T18:00:00Z", // what a Sunday left out
    "2026-06-23, 2026-06-18T18:00:00Z, 2026-06-22T18:00:00Z", // what a Sunday may have left out
    "2025-01-03, 2024-12-30T19:00:00Z, 2025-01-02T19:00:00Z" // two evenings in a row
  })
  void knowsWhenThePapersOfADayWereSubmitted(LocalDate day, Instant from, Instant until) {
    assertThat(calendar.window(day)).contains(new SubmissionWindow(from, until));
  }

  @Test
  void leavesNoGapBetweenTheWindowsOfThreeYears() {
    LocalDate end = LocalDate.of(2027, 1, 1);
    Instant reached = Instant.EPOCH;
    for (LocalDate day = LocalDate.of(2024, 1, 8); day.isBefore(end); day = day.plusDays(1)) {
      Optional<SubmissionWindow> window = calendar.window(day);
      if (window.isPresent()) {
        if (!reached.equals(Instant.EPOCH)) {
          assertThat(window.get().from()).isBeforeOrEqualTo(reached);
        }
        reached = window.get().until();
      } else {
        assertThat(calendar.expectation(day).kind()).isEqualTo(Kind.NOTHING);
      }
    }
    assertThat(reached).isEqualTo(Instant.parse("2026-12-30T19:00:00Z"));
  }
}
