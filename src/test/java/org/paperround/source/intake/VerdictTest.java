package org.paperround.source.intake;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class VerdictTest {

  @ParameterizedTest
  @EnumSource(Verdict.class)
  void aCompleteDayStaysCompleteAndAnyDayCanBecomeIt(Verdict other) {
    assertThat(Verdict.ofDay(Verdict.COMPLETE, other, false)).isEqualTo(Verdict.COMPLETE);
    assertThat(Verdict.ofDay(other, Verdict.COMPLETE, false)).isEqualTo(Verdict.COMPLETE);
    assertThat(Verdict.ofDay(other, Verdict.COMPLETE, true)).isEqualTo(Verdict.COMPLETE);
  }

  @ParameterizedTest
  @CsvSource({
    "QUIET,   FAILED,  FAILED,  QUIET",
    "QUIET,   STALE,   STALE,   QUIET",
    "QUIET,   PARTIAL, PARTIAL, QUIET",
    "QUIET,   QUIET,   QUIET,   QUIET",
    "PARTIAL, FAILED,  PARTIAL, PARTIAL",
    "PARTIAL, STALE,   PARTIAL, PARTIAL",
    "PARTIAL, QUIET,   PARTIAL, PARTIAL",
    "STALE,   FAILED,  FAILED,  FAILED",
    "STALE,   QUIET,   QUIET,   QUIET",
    "FAILED,  STALE,   STALE,   STALE",
    "FAILED,  PARTIAL, PARTIAL, PARTIAL",
    "FAILED,  QUIET,   QUIET,   QUIET"
  })
  void anOutageEndsAQuietDayUnlessTheCalendarForbidsPapers(
      Verdict earlier, Verdict run, Verdict day, Verdict dayOfNothing) {
    assertThat(Verdict.ofDay(earlier, run, false)).isEqualTo(day);
    assertThat(Verdict.ofDay(earlier, run, true)).isEqualTo(dayOfNothing);
  }
}
