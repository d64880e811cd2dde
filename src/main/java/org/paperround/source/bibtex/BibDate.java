package org.paperround.source.bibtex;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * When an entry was published: {@code date} ({@code 2026-02-27}, {@code 2026-02}, {@code 2026}, of
 * a range its beginning), else {@code year}, {@code month} and {@code day}. A file rarely tells the
 * day: what is missing is taken as the first of the year or month.
 */
final class BibDate {

  private static final Pattern ISO =
      Pattern.compile("([12]\\d{3})(?:-(\\d{1,2}))?(?:-(\\d{1,2}))?(?:[T/ ].*)?", Pattern.DOTALL);

  private static final Pattern YEAR = Pattern.compile("[12]\\d{3}");

  private static final Pattern MONTH =
      Pattern.compile(
          "(\\p{L}{3,9}|\\d{1,2})\\.?(?:[\\s~,]+(\\d{1,2}))?(?:\\D.*)?", Pattern.DOTALL);

  private static final Pattern DAY = Pattern.compile("\\d{1,2}");

  private BibDate() {}

  /** The day; empty if there is no year that can be read. */
  static Optional<LocalDate> in(Map<String, String> fields) {
    Matcher iso = ISO.matcher(field(fields, "date"));
    if (iso.matches()) {
      return day(iso.group(1), number(iso.group(2)), number(iso.group(3)));
    }
    Matcher year = YEAR.matcher(field(fields, "year"));
    if (!year.matches()) {
      return Optional.empty();
    }
    Matcher month = MONTH.matcher(field(fields, "month"));
    if (!month.matches()) {
      return day(year.group(), 1, 1);
    }
    Matcher day = DAY.matcher(field(fields, "day"));
    String dayText = day.matches() ? day.group() : month.group(2);
    return day(year.group(), month(month.group(1)), number(dayText));
  }

  private static String field(Map<String, String> fields, String name) {
    return fields.getOrDefault(name, "").replaceAll("[{}]", "").strip();
  }

  private static int month(String name) {
    if (Character.isDigit(name.charAt(0))) {
      return Integer.parseInt(name);
    }
    String start = name.substring(0, 3);
    for (Month month : Month.values()) {
      if (month.name().regionMatches(true, 0, start, 0, 3)) {
        return month.getValue();
      }
    }
    return 1;
  }

  private static int number(@Nullable String text) {
    return text == null ? 1 : Integer.parseInt(text);
  }

  /** A month or day that does not exist leaves the year true. */
  private static Optional<LocalDate> day(String year, int month, int day) {
    try {
      return Optional.of(LocalDate.of(Integer.parseInt(year), month, day));
    } catch (DateTimeException e) {
      return Optional.of(LocalDate.of(Integer.parseInt(year), 1, 1));
    }
  }
}
