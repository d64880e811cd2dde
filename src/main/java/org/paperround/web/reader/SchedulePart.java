package org.paperround.web.reader;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * When mail comes and how much of it.
 *
 * @param zone the chosen time zone
 * @param zones ids of time zones
 * @param hour local hour of the mail, 0 to 23
 * @param days Monday to Sunday
 * @param maximum the most papers in one mail
 * @param filler when trending papers come beside the matching ones: {@code NONE}, {@code SPARE} or
 *     {@code ALWAYS}
 * @param explore whether one paper a mail comes from beside the interests
 * @param pausedUntil first day with mail again, null if none is set
 * @param pauseField what the field for that day holds: as stored, or as filled in; may be empty
 */
public record SchedulePart(
    String zone,
    List<String> zones,
    int hour,
    List<DayBox> days,
    int maximum,
    String filler,
    boolean explore,
    @Nullable LocalDate pausedUntil,
    String pauseField) {

  public SchedulePart {
    zones = List.copyOf(zones);
    days = List.copyOf(days);
  }
}
