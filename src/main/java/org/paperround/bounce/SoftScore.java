package org.paperround.bounce;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;

/**
 * When an address that keeps refusing is given up: after {@value #TOO_MANY} of the last {@value
 * #EDITIONS} editions failed, the first and the last of them at least {@value #DAYS} days apart. So
 * one bad day counts once however often it is reported, and mails that arrive push failures out.
 */
final class SoftScore {

  static final int EDITIONS = 7;
  private static final int TOO_MANY = 3;
  private static final int DAYS = 5;

  private SoftScore() {}

  /**
   * Whether it is too much.
   *
   * @param sent the days of the last editions that were sent
   * @param failed the days of editions that failed softly
   */
  static boolean isTooMuch(List<LocalDate> sent, Collection<LocalDate> failed) {
    List<LocalDate> counted = failed.stream().distinct().filter(sent::contains).sorted().toList();
    return counted.size() >= TOO_MANY
        && ChronoUnit.DAYS.between(counted.getFirst(), counted.getLast()) >= DAYS;
  }
}
