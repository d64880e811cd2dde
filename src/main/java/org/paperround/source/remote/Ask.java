package org.paperround.source.remote;

import java.time.LocalDate;

/**
 * The question to a source.
 *
 * @param day the day whose papers are wanted, in the source's zone
 * @param today the current day in the source's zone, {@code day} or later
 */
public record Ask(LocalDate day, LocalDate today) {

  public Ask {
    if (day.isAfter(today)) {
      throw new IllegalArgumentException("a day to come cannot be asked for");
    }
  }

  /** Whether the day is today. */
  public boolean isToday() {
    return day.equals(today);
  }
}
