package org.paperround.subscriber;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.EnumSet;
import java.util.Set;

/**
 * When a reader wants the mail: at a local time on some days of the week.
 *
 * @param zone the reader's time zone
 * @param sendAt local time, to the minute
 * @param weekdays at least one
 */
public record Schedule(ZoneId zone, LocalTime sendAt, Set<DayOfWeek> weekdays) {

  private static final Duration ONE_MINUTE = Duration.ofMinutes(1);

  public Schedule {
    if (weekdays.isEmpty()) {
      throw new IllegalArgumentException("Please choose at least one day of the week.");
    }
    sendAt = sendAt.withSecond(0).withNano(0);
    weekdays = Set.copyOf(weekdays);
  }

  /** Every day at this time. */
  public static Schedule daily(ZoneId zone, LocalTime sendAt) {
    return new Schedule(zone, sendAt, EnumSet.allOf(DayOfWeek.class));
  }

  /** The day an instant falls on for this reader. */
  public LocalDate dateOf(Instant instant) {
    return instant.atZone(zone).toLocalDate();
  }

  /**
   * The first send time after an instant, on a day after {@code lastEdition}. Where summer time
   * skips the hour, it is sent once, as much later as the clocks jumped, or just before the jump if
   * that would be another day; where it doubles the hour, once, at the first of the two. A day that
   * the zone skips has no send time.
   */
  public Instant next(Instant after, LocalDate lastEdition) {
    LocalDate day = dateOf(after);
    if (!day.isAfter(lastEdition)) {
      day = lastEdition.plusDays(1);
    }
    while (true) {
      Instant send = sendTime(day);
      if (weekdays.contains(day.getDayOfWeek())
          && send.isAfter(after)
          && dateOf(send).equals(day)) {
        return send;
      }
      day = day.plusDays(1);
    }
  }

  private Instant sendTime(LocalDate day) {
    ZonedDateTime send = day.atTime(sendAt).atZone(zone);
    return send.toLocalDate().equals(day)
        ? send.toInstant()
        : zone.getRules().getTransition(day.atTime(sendAt)).getInstant().minus(ONE_MINUTE);
  }

  /** The first send time after an instant. */
  public Instant next(Instant after) {
    return next(after, LocalDate.MIN);
  }

  /** The weekdays as a bit set, Monday the lowest bit. */
  int weekdayBits() {
    return weekdays.stream().mapToInt(day -> 1 << (day.getValue() - 1)).sum();
  }

  static Set<DayOfWeek> weekdays(int bits) {
    EnumSet<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
    for (DayOfWeek day : DayOfWeek.values()) {
      if ((bits & (1 << (day.getValue() - 1))) != 0) {
        days.add(day);
      }
    }
    return days;
  }
}
