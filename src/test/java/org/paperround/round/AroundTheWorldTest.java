package org.paperround.round;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.paperround.testing.ScriptedOnH2;

/**
 * The hour and the day are the reader's own, wherever that is, and when the clocks change. On H2
 * alone: what is asked of the database for it is the same as in every round.
 */
@QuarkusTest
@TestProfile(ScriptedOnH2.class)
class AroundTheWorldTest extends RoundScene {

  private static final Duration STEP = Duration.ofMinutes(30);
  private static final int DAYS = 7;
  private static final int STEPS_PER_PAPER = 6;

  /** Zones from the first to the last to see a day, and the hour the reader there wants. */
  private static final Map<String, Integer> ZONES =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry("Pacific/Kiritimati", 7),
              Map.entry("Pacific/Chatham", 6),
              Map.entry("Australia/Lord_Howe", 2),
              Map.entry("Australia/Adelaide", 23),
              Map.entry("Asia/Tokyo", 0),
              Map.entry("Asia/Kathmandu", 8),
              Map.entry("Asia/Kolkata", 12),
              Map.entry("Europe/Berlin", 2),
              Map.entry("UTC", 7),
              Map.entry("America/St_Johns", 5),
              Map.entry("America/New_York", 3),
              Map.entry("Pacific/Pago_Pago", 22)));

  @Test
  void everyone_has_one_mail_a_day_at_their_hour_in_the_week_the_clocks_of_europe_change() {
    checkWeekAround(nextChange("Europe/Berlin"));
  }

  private Instant nextChange(String zone) {
    Instant soon = clock.instant().plus(Duration.ofDays(8));
    return ZoneId.of(zone).getRules().nextTransition(soon).getInstant();
  }

  private void checkWeekAround(Instant change) {
    Instant begin = change.minus(Duration.ofDays(4)).truncatedTo(ChronoUnit.DAYS);
    clock.moveTo(begin.minus(STEP));
    ZONES.forEach((zone, hour) -> reader(address(zone), at(zone, hour)));
    Map<String, Map<LocalDate, Instant>> sent = new HashMap<>();
    Map<String, Integer> seen = new HashMap<>();
    for (int step = 0; step < DAYS * 48; step++) {
      clock.moveTo(begin.plus(STEP.multipliedBy(step)));
      if (step % STEPS_PER_PAPER == 0) {
        wanted("step" + step);
      }
      tick();
      for (String zone : ZONES.keySet()) {
        int mails = mail.accepted(address(zone)).size();
        if (mails > seen.getOrDefault(zone, 0)) {
          Instant at = begin.plus(STEP.multipliedBy(step));
          LocalDate day = LocalDate.ofInstant(at, ZoneId.of(zone));
          assertThat(sent.computeIfAbsent(zone, z -> new TreeMap<>()).put(day, at))
              .as("a second mail in %s on %s", zone, day)
              .isNull();
          assertThat(mails)
              .as("mails at once in %s", zone)
              .isEqualTo(seen.getOrDefault(zone, 0) + 1);
        }
        seen.put(zone, mails);
      }
    }
    ZONES.forEach((zone, hour) -> checkHours(zone, hour, sent.getOrDefault(zone, Map.of())));
    sent.keySet().forEach(this::checkNothingTwice);
  }

  private static void checkHours(String zone, int hour, Map<LocalDate, Instant> sent) {
    assertThat(sent).as(zone).hasSizeBetween(DAYS - 1, DAYS + 1);
    LocalDate previous = null;
    for (Map.Entry<LocalDate, Instant> mail : sent.entrySet()) {
      LocalDate day = mail.getKey();
      // Where the hour is skipped, the time is as much later as the clocks jumped.
      Instant wanted = day.atTime(hour, 0).atZone(ZoneId.of(zone)).toInstant();
      assertThat(Duration.between(wanted, mail.getValue()))
          .as("%s on %s", zone, day)
          .isBetween(Duration.ZERO, STEP);
      assertThat(previous == null || previous.plusDays(1).equals(day)).as("no day missed").isTrue();
      previous = day;
    }
  }

  private void checkNothingTwice(String zone) {
    List<String> papers =
        mail.accepted(address(zone)).stream().flatMap(m -> titles(m).stream()).toList();
    assertThat(papers).doesNotHaveDuplicates();
  }

  private static String address(String zone) {
    return zone.replace('/', '.') + "@example.org";
  }
}
