package org.paperround.source.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.paperround.source.intake.DayPlan.Known;
import org.paperround.source.intake.DayPlan.State;

class DayPlanTest {

  private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
  private static final Instant NINE = Instant.parse("2026-11-23T09:00:00Z");
  private static final LocalDate LONG_AGO = MONDAY.minusDays(100);
  private static final DayPlan BACK = new DayPlan(ZoneOffset.UTC, true, 7, Duration.ZERO);
  private static final DayPlan TODAY_ONLY = new DayPlan(ZoneOffset.UTC, false, 7, Duration.ZERO);

  private final Map<LocalDate, Known> days = new HashMap<>();

  @Test
  void aNewSourceIsAskedForTodayAndAsFarBackAsItsFirstDay() {
    assertThat(BACK.due(since(MONDAY.minusDays(2)), NINE))
        .containsExactly(MONDAY, MONDAY.minusDays(1), MONDAY.minusDays(2));
    assertThat(TODAY_ONLY.due(since(MONDAY), NINE)).containsExactly(MONDAY);
  }

  @Test
  void noDayBeforeTheFirstIsMissed() {
    known(MONDAY, Verdict.COMPLETE, NINE, NINE.plusSeconds(60));

    assertThat(BACK.due(since(MONDAY), NINE)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Verdict.class)
  void todayIsAskedAgainWhenItsTimeHasCome(Verdict verdict) {
    known(MONDAY, verdict, NINE, NINE.plusSeconds(60));

    assertThat(TODAY_ONLY.due(since(LONG_AGO), NINE.plusSeconds(59))).isEmpty();
    assertThat(TODAY_ONLY.nextDue(since(LONG_AGO), NINE)).isEqualTo(NINE.plusSeconds(60));
    assertThat(TODAY_ONLY.due(since(LONG_AGO), NINE.plusSeconds(60))).containsExactly(MONDAY);
  }

  @Test
  void theDayTurnsBeforeTheNextTryIsDue() {
    known(MONDAY, Verdict.FAILED, NINE, NINE.plus(Duration.ofDays(3)));
    Instant midnight = Instant.parse("2026-11-24T00:00:00Z");

    assertThat(TODAY_ONLY.nextDue(since(LONG_AGO), NINE)).isEqualTo(midnight);
    assertThat(TODAY_ONLY.due(since(LONG_AGO), midnight)).containsExactly(MONDAY.plusDays(1));
  }

  @Test
  void everyDayThatIsNotSettledOrWasNeverAskedIsLookedOverOnceADay() {
    everythingIsWell();
    known(MONDAY.minusDays(3), Verdict.PARTIAL, NINE.minus(Duration.ofDays(1)), NINE);
    known(MONDAY.minusDays(5), Verdict.FAILED, NINE.minusSeconds(60), NINE.minusSeconds(30));
    known(MONDAY.minusDays(8), Verdict.FAILED, NINE.minus(Duration.ofDays(8)), NINE);
    days.remove(MONDAY.minusDays(6));

    assertThat(BACK.due(since(LONG_AGO), NINE))
        .containsExactly(MONDAY.minusDays(3), MONDAY.minusDays(6));
    assertThat(TODAY_ONLY.due(since(LONG_AGO), NINE)).isEmpty();
  }

  @Test
  void yesterdayIsAskedOnceMoreEvenIfItWasComplete() {
    everythingIsWell();
    LocalDate yesterday = MONDAY.minusDays(1);
    known(yesterday, Verdict.COMPLETE, NINE.minus(Duration.ofHours(10)), NINE);

    assertThat(BACK.due(since(LONG_AGO), NINE)).containsExactly(yesterday);
    known(yesterday, Verdict.COMPLETE, NINE, NINE.plusSeconds(60));
    assertThat(BACK.due(since(LONG_AGO), NINE.plusSeconds(60))).isEmpty();
  }

  @Test
  void yesterdayIsTriedAgainLikeTodayUntilItIsWhole() {
    everythingIsWell();
    known(MONDAY.minusDays(1), Verdict.FAILED, NINE, NINE.plusSeconds(60));

    assertThat(BACK.due(since(LONG_AGO), NINE)).isEmpty();
    assertThat(BACK.nextDue(since(LONG_AGO), NINE)).isEqualTo(NINE.plusSeconds(60));
    assertThat(BACK.due(since(LONG_AGO), NINE.plusSeconds(60)))
        .containsExactly(MONDAY.minusDays(1));
  }

  @Test
  void nothingIsDueWhileTheSourceIsLeftInPeace() {
    State state = new State(LONG_AGO, NINE.plusSeconds(60), days);

    assertThat(BACK.due(state, NINE)).isEmpty();
    assertThat(BACK.nextDue(state, NINE)).isEqualTo(NINE.plusSeconds(60));
    assertThat(BACK.due(state, NINE.plusSeconds(60))).hasSize(8);
  }

  @ParameterizedTest
  @CsvSource({
    "America/New_York, 2026-03-08, 2026-03-08T05:00:00Z, 2026-03-09T04:00:00Z",
    "America/New_York, 2026-11-01, 2026-11-01T04:00:00Z, 2026-11-02T05:00:00Z",
    "Europe/Berlin,    2026-10-25, 2026-10-24T22:00:00Z, 2026-10-25T23:00:00Z",
    "America/Santiago, 2026-09-06, 2026-09-06T04:00:00Z, 2026-09-07T03:00:00Z"
  })
  void daysTurnWithTheZonesOwnClockEvenWhereMidnightIsSkipped(
      String zone, LocalDate day, Instant begins, Instant ends) {
    DayPlan plan = new DayPlan(ZoneId.of(zone), false, 7, Duration.ZERO);
    known(day, Verdict.FAILED, begins, ends.plusSeconds(3600));

    assertThat(plan.today(begins)).isEqualTo(day);
    assertThat(plan.today(begins.minusSeconds(1))).isEqualTo(day.minusDays(1));
    assertThat(plan.today(ends.minusSeconds(1))).isEqualTo(day);
    assertThat(plan.nextDue(since(LONG_AGO), begins)).isEqualTo(ends);
    assertThat(plan.due(since(LONG_AGO), ends)).containsExactly(day.plusDays(1));
  }

  @Test
  void aDayIsFirstAskedForALittleAfterItHasBegun() {
    DayPlan plan = new DayPlan(ZoneOffset.UTC, true, 7, Duration.ofMinutes(5));
    Instant midnight = Instant.parse("2026-11-23T00:00:00Z");
    Instant opening = midnight.plus(Duration.ofMinutes(5));

    assertThat(plan.due(since(MONDAY), midnight)).isEmpty();
    assertThat(plan.nextDue(since(MONDAY), midnight)).isEqualTo(opening);
    assertThat(plan.due(since(MONDAY), opening)).containsExactly(MONDAY);
  }

  @Test
  void whatIsSaidToBeNextIsDueThen() {
    everythingIsWell();
    known(MONDAY.minusDays(1), Verdict.STALE, NINE, NINE.plusSeconds(90));
    Instant now = NINE;
    for (int i = 0; i < 5; i++) {
      Instant next = BACK.nextDue(since(LONG_AGO), now);
      assertThat(BACK.due(since(LONG_AGO), next)).as("at %s", next).isNotEmpty();
      for (LocalDate day : BACK.due(since(LONG_AGO), next)) {
        known(day, Verdict.COMPLETE, next, next.plus(Duration.ofHours(5)));
      }
      assertThat(BACK.due(since(LONG_AGO), next)).isEmpty();
      now = next;
    }
  }

  private void everythingIsWell() {
    for (int back = 0; back <= 7; back++) {
      known(MONDAY.minusDays(back), Verdict.COMPLETE, NINE, NINE.plus(Duration.ofHours(1)));
    }
  }

  private void known(LocalDate day, Verdict verdict, Instant askedAt, Instant nextAskAt) {
    days.put(day, new Known(verdict, askedAt, nextAskAt));
  }

  private State since(LocalDate first) {
    return new State(first, null, days);
  }
}
