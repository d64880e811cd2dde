package org.paperround.source.feed;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.paperround.paper.PlainText;

/**
 * Dates as feeds write them. The day is the one that is written, which is the day in the feed's own
 * time zone; so neither time nor zone nor weekday matters, however wrong they are. A month alone,
 * as on journals, stands for its first day.
 */
final class FeedDate {

  private static final int LONGEST = 100;
  private static final int EARLIEST_YEAR = 1500;

  private static final String MONTHS = "janfebmaraprmayjunjulaugsepoctnovdec";
  private static final String MONTH =
      "(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\\.?";

  /** {@code 2026-06-30T10:00:00Z}, {@code 2026-6-30}, {@code 2026/6/30}, {@code 20260630}. */
  private static final Pattern ISO =
      Pattern.compile("(\\d{4})(?:([-/.])(\\d{1,2})\\2(\\d{1,2})|(\\d{2})(\\d{2}))(?!\\d).*");

  /** {@code Tue, 30 Jun 2026 10:00:00 GMT}, {@code 30-Jun-26}. */
  private static final Pattern DAY_FIRST =
      Pattern.compile(
          "(?:[a-z]{2,10}\\.?,?\\s*)?(\\d{1,2})(?:st|nd|rd|th)?[\\s-]+"
              + MONTH
              + "[\\s,-]+(\\d{2,4})(?![\\d:]).*");

  /** {@code June 30, 2026}, {@code Tue Jun 30 10:00:00 UTC 2026}. */
  private static final Pattern MONTH_FIRST =
      Pattern.compile(
          "(?:[a-z]{2,10}\\.?,?\\s*)?"
              + MONTH
              + "\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+"
              + "(?:\\d{1,2}:\\d{2}(?::\\d{2})?\\s+)?(?:[a-z]{1,5}\\s+)?(\\d{4})(?!\\d).*");

  /** {@code 2026-06}, {@code 2026/6}. */
  private static final Pattern ISO_MONTH = Pattern.compile("(\\d{4})[-/.](\\d{1,2})");

  /** {@code June 2026}, {@code Jun, 2026}. */
  private static final Pattern MONTH_ALONE = Pattern.compile(MONTH + ",?[\\s-]+(\\d{4})");

  private FeedDate() {}

  /** The day of the first text that names one, else the first month; empty if there is neither. */
  static Optional<LocalDate> first(List<String> texts) {
    return texts.stream()
        .flatMap(text -> parse(text).stream())
        .findFirst()
        .or(
            () ->
                texts.stream().flatMap(text -> parse(text, FeedDate::month).stream()).findFirst());
  }

  /** The day that a text names; empty if it names none. */
  static Optional<LocalDate> parse(String text) {
    return parse(text, FeedDate::day);
  }

  private static Optional<LocalDate> parse(
      String text, Function<String, Optional<LocalDate>> meaning) {
    if (text.length() > 10 * LONGEST) {
      return Optional.empty();
    }
    String line = PlainText.oneLine(text).toLowerCase(Locale.ROOT);
    if (line.length() > LONGEST) {
      return Optional.empty();
    }
    try {
      return meaning.apply(line).filter(day -> day.getYear() >= EARLIEST_YEAR);
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static Optional<LocalDate> day(String line) {
    Matcher iso = ISO.matcher(line);
    if (iso.matches()) {
      boolean separated = iso.group(2) != null;
      return Optional.of(
          LocalDate.of(
              number(iso, 1), number(iso, separated ? 3 : 5), number(iso, separated ? 4 : 6)));
    }
    Matcher dayFirst = DAY_FIRST.matcher(line);
    if (dayFirst.matches()) {
      return Optional.of(
          LocalDate.of(year(dayFirst.group(3)), monthOf(dayFirst.group(2)), number(dayFirst, 1)));
    }
    Matcher monthFirst = MONTH_FIRST.matcher(line);
    return monthFirst.matches()
        ? Optional.of(
            LocalDate.of(
                year(monthFirst.group(3)), monthOf(monthFirst.group(1)), number(monthFirst, 2)))
        : Optional.empty();
  }

  /** The first day of the month that a text names; empty if it names none. */
  private static Optional<LocalDate> month(String line) {
    Matcher iso = ISO_MONTH.matcher(line);
    if (iso.matches()) {
      return Optional.of(LocalDate.of(number(iso, 1), number(iso, 2), 1));
    }
    Matcher alone = MONTH_ALONE.matcher(line);
    return alone.matches()
        ? Optional.of(LocalDate.of(number(alone, 2), monthOf(alone.group(1)), 1))
        : Optional.empty();
  }

  private static int number(Matcher matcher, int group) {
    return Integer.parseInt(matcher.group(group));
  }

  private static int monthOf(String name) {
    return MONTHS.indexOf(name) / 3 + 1;
  }

  /** RFC 2822, section 4.3: two digits up to 49 are of this century; three count from 1900. */
  private static int year(String digits) {
    int year = Integer.parseInt(digits);
    return switch (digits.length()) {
      case 2 -> year < 50 ? 2000 + year : 1900 + year;
      case 3 -> 1900 + year;
      default -> year;
    };
  }
}
