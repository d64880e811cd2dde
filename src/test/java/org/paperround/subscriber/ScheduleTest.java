package org.paperround.subscriber;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SATURDAY;
import static java.time.DayOfWeek.SUNDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScheduleTest {

  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);
  private static final LocalDate LAST = LocalDate.of(2027, 12, 31);

  @ParameterizedTest
  @MethodSource("zones")
  void everyLocalDayOfTwoYearsHasExactlyOneSendAtItsHour(ZoneId zone) {
    for (LocalTime hour : List.of(LocalTime.of(0, 0), LocalTime.of(2, 30), LocalTime.of(23, 30))) {
      Schedule schedule = Schedule.daily(zone, hour);
      Instant at = FIRST.atStartOfDay(zone).toInstant().minusSeconds(1);
      LocalDate last = FIRST.minusDays(1);
      for (LocalDate day = FIRST; !day.isAfter(LAST); day = day.plusDays(1)) {
        at = schedule.next(at, last);
        last = schedule.dateOf(at);
        assertThat(last).as("%s at %s", zone, hour).isEqualTo(day);
        if (zone.getRules().getValidOffsets(day.atTime(hour)).isEmpty()) {
          assertThat(at.atZone(zone).toLocalTime()).isNotEqualTo(hour);
        } else {
          assertThat(at.atZone(zone).toLocalTime()).as("%s on %s", zone, day).isEqualTo(hour);
        }
      }
    }
  }

  static Stream<ZoneId> zones() {
    return ZoneId.getAvailableZoneIds().stream().sorted().map(ZoneId::of);
  }

  @ParameterizedTest
  @CsvSource({
    "Europe/Berlin,       02:30, 2026-03-29T01:30:00Z", // 03:30, an hour later
    "Australia/Lord_Howe, 02:15, 2026-10-03T15:45:00Z", // 02:45, half an hour later
    "America/New_York,    02:00, 2026-03-08T07:00:00Z"
  })
  void aSkippedHourIsSentOnceAsMuchLaterAsTheClocksJumped(
      ZoneId zone, LocalTime hour, Instant send) {
    Schedule schedule = Schedule.daily(zone, hour);

    assertThat(schedule.next(send.minusSeconds(3_600))).isEqualTo(send);
    assertThat(schedule.dateOf(schedule.next(send, schedule.dateOf(send))))
        .isEqualTo(schedule.dateOf(send).plusDays(1));
  }

  @ParameterizedTest
  @CsvSource({
    "Europe/Berlin,       02:30, 2026-10-25T00:30:00Z",
    "Australia/Lord_Howe, 01:45, 2026-04-04T14:45:00Z",
    "America/New_York,    01:30, 2026-11-01T05:30:00Z"
  })
  void aDoubledHourIsSentOnceAtTheFirstOfTheTwo(ZoneId zone, LocalTime hour, Instant send) {
    Schedule schedule = Schedule.daily(zone, hour);

    assertThat(schedule.next(send.minusSeconds(3_600))).isEqualTo(send);
    assertThat(schedule.dateOf(schedule.next(send))).isEqualTo(schedule.dateOf(send).plusDays(1));
  }

  @Test
  void anHourSkippedUpToMidnightIsSentJustBeforeOnItsOwnDay() {
    // Greenland's clocks go from Saturday 23:00 to Sunday 00:00.
    Schedule schedule = Schedule.daily(ZoneId.of("America/Nuuk"), LocalTime.of(23, 30));
    LocalDate saturday = LocalDate.of(2026, 3, 28);

    Instant send = schedule.next(Instant.parse("2026-03-28T12:00:00Z"), saturday.minusDays(1));
    Instant following = schedule.next(send, saturday);

    assertThat(send.atZone(schedule.zone()).toLocalDateTime()).isEqualTo(saturday.atTime(22, 59));
    assertThat(following.atZone(schedule.zone()).toLocalDateTime())
        .isEqualTo(saturday.plusDays(1).atTime(23, 30));
  }

  @ParameterizedTest
  @ValueSource(strings = {"00:00", "07:00", "23:59"})
  void aDayThatAZoneSkippedWholeHasNoSend(LocalTime hour) {
    ZoneId apia = ZoneId.of("Pacific/Apia");
    LocalDate before = LocalDate.of(2011, 12, 29);
    Instant send = ZonedDateTime.of(before, hour, apia).toInstant();

    Instant next = Schedule.daily(apia, hour).next(send, before);

    assertThat(next.atZone(apia).toLocalDateTime())
        .isEqualTo(LocalDate.of(2011, 12, 31).atTime(hour));
    Schedule fridays = new Schedule(apia, hour, Set.of(FRIDAY));
    assertThat(fridays.dateOf(fridays.next(send))).isEqualTo(LocalDate.of(2012, 1, 6));
  }

  @Test
  void onlyTheChosenWeekdaysHaveASend() {
    Schedule schedule = new Schedule(BERLIN, LocalTime.of(7, 0), Set.of(MONDAY, SATURDAY));
    List<LocalDate> days = new ArrayList<>();
    Instant at = Instant.parse("2026-11-23T06:00:00Z");
    for (int i = 0; i < 4; i++) {
      at = schedule.next(at);
      days.add(schedule.dateOf(at));
    }

    assertThat(days)
        .containsExactly(
            LocalDate.of(2026, 11, 28),
            LocalDate.of(2026, 11, 30),
            LocalDate.of(2026, 12, 5),
            LocalDate.of(2026, 12, 7));
  }

  @Test
  void theNextSendIsLaterThanTheInstantGivenEvenIfThatIsASend() {
    Schedule schedule = Schedule.daily(BERLIN, LocalTime.of(7, 0));

    assertThat(schedule.next(Instant.parse("2026-11-23T05:59:59Z")))
        .isEqualTo("2026-11-23T06:00:00Z");
    assertThat(schedule.next(Instant.parse("2026-11-23T06:00:00Z")))
        .isEqualTo("2026-11-24T06:00:00Z");
  }

  @ParameterizedTest
  @CsvSource({
    "Europe/Berlin,    19:00, Europe/Berlin,       21:00",
    "Pacific/Auckland, 07:00, Pacific/Honolulu,    20:00",
    "Pacific/Honolulu, 20:00, Pacific/Kiritimati,  00:00",
    "Asia/Tokyo,       00:00, America/Los_Angeles, 23:00"
  })
  void reschedulingNeverGivesASecondEditionForOneLocalDate(
      ZoneId from, LocalTime hour, ZoneId to, LocalTime newHour) {
    Instant sent = Schedule.daily(from, hour).next(Instant.parse("2026-11-23T12:00:00Z"));
    LocalDate edition = Schedule.daily(from, hour).dateOf(sent);
    Schedule changed = Schedule.daily(to, newHour);

    Instant next = changed.next(sent.plusSeconds(60), edition);

    assertThat(changed.dateOf(next)).isAfter(edition);
    assertThat(next).isAfter(sent);
  }

  @Test
  void secondsDoNotCount() {
    assertThat(Schedule.daily(BERLIN, LocalTime.of(7, 15, 42, 7)).sendAt()).isEqualTo("07:15");
  }

  @Test
  void aScheduleWithoutAWeekdayIsRefused() {
    assertThatThrownBy(() -> new Schedule(BERLIN, LocalTime.NOON, Set.of()))
        .hasMessage("Please choose at least one day of the week.");
  }

  @Test
  void everySetOfWeekdaysSurvivesAsBits() {
    for (int bits = 1; bits < 128; bits++) {
      Set<DayOfWeek> days = Schedule.weekdays(bits);
      assertThat(new Schedule(BERLIN, LocalTime.NOON, days).weekdayBits()).isEqualTo(bits);
    }
    assertThat(Schedule.weekdays(1 | 64)).isEqualTo(EnumSet.of(MONDAY, SUNDAY));
  }
}
