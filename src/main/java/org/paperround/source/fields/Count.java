package org.paperround.source.fields;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Counts as pages write them: {@code 12}, {@code 1,204}, {@code 1.2k}, {@code 3M}. */
public final class Count {

  private static final Pattern COUNT =
      Pattern.compile(
          "(\\d{1,3}(?:,\\d{3}){1,2}|\\d{1,9})(\\.\\d{1,6}(?= ?[kKmM]))?(?: ?([kKmM]))?");

  private Count() {}

  /** The count that a text is; empty for any other text and beyond two thousand million. */
  public static OptionalInt in(String text) {
    Matcher count = COUNT.matcher(text.strip());
    if (!count.matches()) {
      return OptionalInt.empty();
    }
    String fraction = count.group(2) == null ? "" : count.group(2);
    BigDecimal number =
        new BigDecimal(count.group(1).replace(",", "") + fraction)
            .movePointRight(zeros(count.group(3) == null ? "" : count.group(3)));
    return number.compareTo(BigDecimal.valueOf(Integer.MAX_VALUE)) > 0
        ? OptionalInt.empty()
        : OptionalInt.of(number.intValue());
  }

  private static int zeros(String unit) {
    return switch (unit.toLowerCase(Locale.ROOT)) {
      case "k" -> 3;
      case "m" -> 6;
      default -> 0;
    };
  }
}
