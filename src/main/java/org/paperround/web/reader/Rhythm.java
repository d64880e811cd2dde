package org.paperround.web.reader;

import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** How often mail comes, as one choice of the settings form instead of seven. */
final class Rhythm {

  static final String DAILY = "DAILY";
  static final String WORKDAYS = "WORKDAYS";

  /** The days that are ticked one by one. */
  static final String DAYS = "DAYS";

  private static final Set<DayOfWeek> ALL = EnumSet.allOf(DayOfWeek.class);
  private static final Set<DayOfWeek> WORKING = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);

  private Rhythm() {}

  /** The choice that stands for these days: a name above, or that of the only day. */
  static String of(Set<DayOfWeek> days) {
    if (days.equals(ALL)) {
      return DAILY;
    }
    if (days.equals(WORKING)) {
      return WORKDAYS;
    }
    return days.size() == 1 ? days.iterator().next().name() : DAYS;
  }

  /** The days that a choice stands for; empty if they are ticked one by one, or for no choice. */
  static Optional<Set<DayOfWeek>> days(String choice) {
    return switch (choice) {
      case DAILY -> Optional.of(ALL);
      case WORKDAYS -> Optional.of(WORKING);
      default ->
          Arrays.stream(DayOfWeek.values())
              .filter(day -> day.name().equals(choice))
              .findFirst()
              .map(EnumSet::of);
    };
  }
}
