package org.paperround.round;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.paperround.subscriber.Schedule;
import org.paperround.testing.ScriptedMailServer.Arrival;
import org.paperround.testing.ScriptedOnH2;

/**
 * Every zone whose clocks change within a year, at each of its changes: a reader who wants the mail
 * at the very hour that is skipped or doubled has one for each day of their own, over the whole way
 * from the tick to the mail server. Zones that do the same from now on are one.
 */
@QuarkusTest
@TestProfile(ScriptedOnH2.class)
@Tag("thorough")
class ClocksThatChangeTest extends RoundScene {

  private static final Duration YEAR = Duration.ofDays(366);

  /** Before the first change and after the last one of those that come close to each other. */
  private static final Duration AROUND = Duration.ofHours(26);

  private static final Duration MOMENT = Duration.ofSeconds(30);

  private record Change(ZoneId zone, ZoneOffsetTransition transition) {

    Instant at() {
      return transition.getInstant();
    }

    /** The first time of day that is skipped, or that comes twice. */
    LocalTime hour() {
      return (transition.isGap() ? transition.getDateTimeBefore() : transition.getDateTimeAfter())
          .toLocalTime();
    }

    /** Skipped up to the end of its day, it is the last minute of that. */
    Instant on(LocalDate day) {
      ZonedDateTime time = day.atTime(hour()).atZone(zone);
      return time.toLocalDate().equals(day) ? time.toInstant() : at().minus(Duration.ofMinutes(1));
    }

    String address() {
      return zone.getId().replace('/', '.') + "@example.org";
    }
  }

  @Test
  void everyone_has_one_mail_a_day_at_their_hour_whenever_their_clocks_change() {
    List<List<Change>> seasons = seasons();
    assertThat(seasons).hasSizeGreaterThan(5);
    seasons.forEach(this::check);
  }

  private List<List<Change>> seasons() {
    List<Change> changes =
        zones().stream()
            .flatMap(zone -> transitions(zone).map(change -> new Change(zone, change)))
            .sorted((one, other) -> one.at().compareTo(other.at()))
            .toList();
    List<List<Change>> seasons = new ArrayList<>();
    for (Change change : changes) {
      boolean isClose =
          !seasons.isEmpty()
              && change
                  .at()
                  .isBefore(seasons.getLast().getLast().at().plus(AROUND.multipliedBy(3)));
      if (!isClose) {
        seasons.add(new ArrayList<>());
      }
      seasons.getLast().add(change);
    }
    return seasons;
  }

  /** One for all that do the same within the year. */
  private List<ZoneId> zones() {
    Map<String, ZoneId> zones = new TreeMap<>();
    ZoneId.getAvailableZoneIds().stream()
        .sorted()
        .map(ZoneId::of)
        .forEach(
            zone ->
                zones.putIfAbsent(
                    zone.getRules().getOffset(clock.instant()) + " " + transitions(zone).toList(),
                    zone));
    return List.copyOf(zones.values());
  }

  private Stream<ZoneOffsetTransition> transitions(ZoneId zone) {
    ZoneRules rules = zone.getRules();
    Instant begin = clock.instant().plus(Duration.ofDays(2));
    return Stream.iterate(
        rules.nextTransition(begin),
        change -> change != null && change.getInstant().isBefore(begin.plus(YEAR)),
        change -> rules.nextTransition(change.getInstant()));
  }

  private void check(List<Change> season) {
    tables.clear();
    Instant begin = season.getFirst().at().minus(AROUND);
    Instant end = season.getLast().at().plus(AROUND);
    clock.moveTo(begin);
    season.forEach(
        change -> reader(change.address(), Schedule.daily(change.zone(), change.hour())));
    TreeMap<Instant, List<String>> wanted = wanted(season, begin, end);
    int seen = mail.arrived().size();
    for (Map.Entry<Instant, List<String>> moment : wanted.entrySet()) {
      clock.moveTo(moment.getKey().minus(MOMENT));
      wanted("at" + moment.getKey().getEpochSecond());
      tick();
      assertThat(mail.arrived()).as("before %s", moment.getKey()).hasSize(seen);
      clock.moveTo(moment.getKey());
      tick();
      assertThat(mail.arrived().subList(seen, mail.arrived().size()))
          .as("at %s", moment.getKey())
          .extracting(Arrival::recipient)
          .containsExactlyInAnyOrderElementsOf(moment.getValue());
      seen = mail.arrived().size();
    }
  }

  /** Who is to have a mail at which instants; nobody the second time that an hour comes. */
  private static TreeMap<Instant, List<String>> wanted(
      List<Change> season, Instant begin, Instant end) {
    TreeMap<Instant, List<String>> wanted = new TreeMap<>();
    for (Change change : season) {
      LocalDate last = LocalDate.ofInstant(end, change.zone());
      LocalDate.ofInstant(begin, change.zone())
          .datesUntil(last.plusDays(1))
          .map(change::on)
          .filter(at -> at.isAfter(begin.plus(MOMENT)) && at.isBefore(end))
          .forEach(at -> wanted.computeIfAbsent(at, t -> new ArrayList<>()).add(change.address()));
      if (change.transition().isOverlap()) {
        Instant again =
            change.transition().getDateTimeAfter().toInstant(change.transition().getOffsetAfter());
        wanted.computeIfAbsent(again, t -> new ArrayList<>());
      }
    }
    return wanted;
  }
}
