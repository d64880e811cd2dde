package org.paperround.source.arxiv;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.paperround.source.remote.Expectation;
import org.paperround.source.remote.Expectation.Kind;

/**
 * arXiv's schedule, see https://info.arxiv.org/help/availability.html; all times are US Eastern.
 * New papers are announced at 20:00 from Sunday to Thursday, and a feed carries the date of the day
 * that follows: Monday to Friday. An announcement has what was submitted before its deadline, which
 * is 14:00 of the same day, or of Friday for that of Sunday. One that is left out on a holiday
 * joins the next.
 *
 * <p>What moderators look at longer is announced later than the schedule says: a day's window of
 * submissions has nearly all of the papers that its feed has.
 */
public final class ArxivCalendar {

  private static final LocalTime DEADLINE = LocalTime.of(14, 0);

  /** More days without announcement than any holidays make. */
  private static final int LONGEST_PAUSE = 60;

  private static final DateTimeFormatter NAMED =
      DateTimeFormatter.ofPattern("EEE d MMM", Locale.ENGLISH);

  private final Set<LocalDate> holidays;

  private ArxivCalendar(Set<LocalDate> holidays) {
    this.holidays = Set.copyOf(holidays);
  }

  /**
   * The calendar that comes with the program.
   *
   * @param more evenings without announcement beyond those
   */
  public static ArxivCalendar bundledAnd(Collection<LocalDate> more) {
    Set<LocalDate> all = new HashSet<>(Holidays.bundled());
    all.addAll(more);
    return new ArxivCalendar(all);
  }

  /** What the feed of a day should bring. */
  public Expectation expectation(LocalDate day) {
    LocalDate evening = day.minusDays(1);
    if (!isFeedDay(day)) {
      return new Expectation(Kind.NOTHING, "arXiv announces nothing on Fridays and Saturdays");
    }
    if (holidays.contains(evening)) {
      return new Expectation(
          Kind.NOTHING, "arXiv announced nothing on %s, a holiday".formatted(named(evening)));
    }
    return isUncertain(day)
        ? new Expectation(
            Kind.OPEN,
            "arXiv may have announced nothing after its holiday on %s"
                .formatted(named(fridayBefore(day))))
        : new Expectation(Kind.PAPERS, "arXiv announces papers from Sunday to Thursday");
  }

  /**
   * When the papers that the feed of a day announces were submitted; empty if it announces none.
   * Where an announcement is uncertain, its submissions are in the next window as well.
   */
  public Optional<SubmissionWindow> window(LocalDate day) {
    if (!announces(day)) {
      return Optional.empty();
    }
    LocalDate before = day.minusDays(1);
    for (int i = 0; i < LONGEST_PAUSE && !(announces(before) && !isUncertain(before)); i++) {
      before = before.minusDays(1);
    }
    return Optional.of(new SubmissionWindow(deadline(before), deadline(day)));
  }

  /** A day as people write it: {@code Thu 1 Oct}. */
  public static String named(LocalDate day) {
    return NAMED.format(day);
  }

  private boolean announces(LocalDate day) {
    return isFeedDay(day) && !holidays.contains(day.minusDays(1));
  }

  private boolean isUncertain(LocalDate day) {
    return day.getDayOfWeek() == DayOfWeek.MONDAY && holidays.contains(fridayBefore(day));
  }

  private static boolean isFeedDay(LocalDate day) {
    return day.getDayOfWeek().getValue() <= DayOfWeek.FRIDAY.getValue();
  }

  private static LocalDate fridayBefore(LocalDate monday) {
    return monday.minusDays(3);
  }

  private static Instant deadline(LocalDate day) {
    boolean monday = day.getDayOfWeek() == DayOfWeek.MONDAY;
    LocalDate date = monday ? fridayBefore(day) : day.minusDays(1);
    return date.atTime(DEADLINE).atZone(Arxiv.ZONE).toInstant();
  }
}
