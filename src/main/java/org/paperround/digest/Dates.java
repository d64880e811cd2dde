package org.paperround.digest;

import io.quarkus.qute.TemplateExtension;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Dates as templates write them: in English, unmistakable on both sides of the Atlantic. */
@TemplateExtension
public final class Dates {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);
  private static final DateTimeFormatter WEEKDAY =
      DateTimeFormatter.ofPattern("EEEE, d MMMM uuuu", Locale.ENGLISH);

  private Dates() {}

  /** {@code 24 November 2026}. */
  public static String day(LocalDate date) {
    return DAY.format(date);
  }

  /** {@code Tuesday, 24 November 2026}. */
  public static String weekday(LocalDate date) {
    return WEEKDAY.format(date);
  }
}
