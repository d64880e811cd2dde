package org.paperround.web.reader;

import jakarta.ws.rs.core.MultivaluedMap;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.paperround.subscriber.Schedule;

/** The fields of the settings form that say when mail comes. */
final class ScheduleFields {

  private static final int HOURS = 24;

  private final MultivaluedMap<String, String> form;
  private final Map<String, String> problems;
  private final PrefsTexts texts;

  ScheduleFields(
      MultivaluedMap<String, String> form, Map<String, String> problems, PrefsTexts texts) {
    this.form = form;
    this.problems = problems;
    this.texts = texts;
  }

  /** The schedule; empty, with what is wrong noted, if it cannot be taken. */
  Optional<Schedule> schedule() {
    ZoneId zone = zone();
    LocalTime sendAt = sendAt();
    Set<DayOfWeek> days = days();
    return zone == null || sendAt == null || days.isEmpty()
        ? Optional.empty()
        : Optional.of(new Schedule(zone, sendAt, days));
  }

  private @Nullable ZoneId zone() {
    try {
      return ZoneId.of(Objects.requireNonNullElse(form.getFirst("zone"), "UTC"));
    } catch (DateTimeException e) {
      problems.put("zone", texts.badZone());
      return null;
    }
  }

  private @Nullable LocalTime sendAt() {
    long hour = PageParts.number(form.getFirst("hour"));
    if (hour >= 0 && hour < HOURS) {
      return LocalTime.of((int) hour, 0);
    }
    problems.put("hour", texts.badHour());
    return null;
  }

  private Set<DayOfWeek> days() {
    Optional<Set<DayOfWeek>> chosen = Rhythm.days(rhythm());
    if (chosen.isPresent()) {
      return chosen.get();
    }
    Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
    for (String day : ticked()) {
      try {
        days.add(DayOfWeek.valueOf(day));
      } catch (IllegalArgumentException e) {
        problems.put("day", texts.badDay());
      }
    }
    if (days.isEmpty()) {
      problems.put("day", texts.noDay());
    }
    return days;
  }

  /** The choice of how often; that of the ticked days if the form does not say. */
  String rhythm() {
    return Objects.requireNonNullElse(form.getFirst("rhythm"), Rhythm.DAYS);
  }

  /** The days that are ticked one by one, as sent. */
  List<String> ticked() {
    return form.getOrDefault("day", List.of());
  }
}
