package org.paperround.source.page;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A date as the page writes it: {@code Jul 5, 2024}, or {@code Mar 21} in the list's year, each
 * with the number of comments where there are some ({@code Mar 21 2}). A number from 1900 to 2099
 * right after the day is a year whose comma was lost.
 *
 * @param text as it was written
 * @param month the month
 * @param day the day as written, not checked
 * @param year the year, if it was written
 * @param comments number of comments, 0 where none is written
 */
public record PageDate(String text, Month month, int day, @Nullable Integer year, int comments) {

  private static final Pattern DATE =
      Pattern.compile(
          "(\\p{L}{3,9})\\.? (\\d{1,2})(?:(?: ?, ?| (?=(?:19|20)\\d\\d(?: |$)))(\\d{4}))?(?: (\\d{1,6}))?");

  /** February 29 of 1896 and of 1904 are the farthest apart. */
  private static final int LONGEST_GAP_OF_LEAP_YEARS = 8;

  /** The date in a line that holds nothing else; empty for any other line. */
  public static Optional<PageDate> parse(String line) {
    Matcher matcher = DATE.matcher(line);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    return month(matcher.group(1))
        .map(
            month ->
                new PageDate(
                    line,
                    month,
                    Integer.parseInt(matcher.group(2)),
                    matcher.group(3) == null ? null : Integer.valueOf(matcher.group(3)),
                    matcher.group(4) == null ? 0 : Integer.parseInt(matcher.group(4))));
  }

  /**
   * The day, in this year if the date has none of its own.
   *
   * @throws IllegalArgumentException if there is no such day
   */
  public LocalDate in(int listYear) {
    int y = year == null ? listYear : year;
    try {
      return LocalDate.of(y, month, day);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException("\"%s\" is not a day of %d".formatted(text, y));
    }
  }

  /**
   * The day; where the date has no year, in the latest year in which it is not after today.
   *
   * @throws IllegalArgumentException if there is no such day
   */
  public LocalDate latestUpTo(LocalDate today) {
    for (int y = today.getYear();
        year == null && y >= today.getYear() - LONGEST_GAP_OF_LEAP_YEARS;
        y--) {
      if (day <= month.length(LocalDate.of(y, 1, 1).isLeapYear())
          && day > 0
          && !MonthDay.of(month, day).atYear(y).isAfter(today)) {
        return LocalDate.of(y, month, day);
      }
    }
    return in(today.getYear());
  }

  private static Optional<Month> month(String name) {
    for (Month month : Month.values()) {
      String full = month.getDisplayName(TextStyle.FULL, Locale.ENGLISH);
      if (full.equalsIgnoreCase(name)
          || full.substring(0, 3).equalsIgnoreCase(name)
          || (month == Month.SEPTEMBER && name.equalsIgnoreCase("sept"))) {
        return Optional.of(month);
      }
    }
    return Optional.empty();
  }
}
