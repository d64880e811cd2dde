package org.paperround.mail.pace;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.paperround.mail.MailConfig;

/**
 * The hours of the day in which no bulk mail leaves, as the clocks on the wall of one zone show
 * them: also on days on which those are changed.
 */
@Singleton
public class QuietHours {

  private final Clock clock;
  private final ZoneId zone;
  private final @Nullable Hours hours;

  private record Hours(LocalTime from, LocalTime to) {

    boolean include(LocalTime time) {
      boolean begun = !time.isBefore(from);
      boolean notOver = time.isBefore(to);
      return from.isBefore(to) ? begun && notOver : begun || notOver;
    }
  }

  /**
   * Reads the settings.
   *
   * @throws IllegalStateException if they cannot be read; says what they should look like
   */
  @Inject
  QuietHours(MailConfig config, Clock clock) {
    this(config.quietHours(), config.quietZone(), clock);
  }

  QuietHours(Optional<String> hours, String zone, Clock clock) {
    this.clock = clock;
    this.hours = hours.map(QuietHours::parsed).orElse(null);
    try {
      this.zone = ZoneId.of(zone.strip());
    } catch (DateTimeException e) {
      throw new IllegalStateException(
          "paperround.mail.quiet-zone must be a zone such as Europe/Berlin, not " + zone, e);
    }
  }

  private static Hours parsed(String text) {
    String[] ends = text.strip().split("\\s*-\\s*", -1);
    try {
      if (ends.length == 2 && !LocalTime.parse(ends[0]).equals(LocalTime.parse(ends[1]))) {
        return new Hours(LocalTime.parse(ends[0]), LocalTime.parse(ends[1]));
      }
    } catch (DateTimeException e) {
      // said below, together with hours that would be empty or the whole day
    }
    throw new IllegalStateException(
        "paperround.mail.quiet-hours must be two different times such as 22:00-06:00, not " + text);
  }

  /** What cannot be read stops the start. */
  void check(@Observes StartupEvent event) {
    // that this bean was made is the check
  }

  /** When the quiet hours that are now will be over; empty if there are none now. */
  public Optional<Instant> until() {
    Instant now = clock.instant();
    LocalDateTime here = LocalDateTime.ofInstant(now, zone);
    if (hours == null || !hours.include(here.toLocalTime())) {
      return Optional.empty();
    }
    boolean today = here.toLocalTime().isBefore(hours.to());
    LocalDate day = here.toLocalDate().plusDays(today ? 0 : 1);
    return Optional.of(next(day.atTime(hours.to()), now));
  }

  /** The next instant at which the clocks show a time, or jump over it. */
  private Instant next(LocalDateTime time, Instant now) {
    ZoneOffsetTransition change = zone.getRules().getTransition(time);
    if (change != null && change.isGap()) {
      return change.getInstant();
    }
    Instant first = time.atZone(zone).withEarlierOffsetAtOverlap().toInstant();
    return first.isAfter(now) ? first : time.atZone(zone).withLaterOffsetAtOverlap().toInstant();
  }
}
