package org.paperround.source.huggingface;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.paperround.source.PaperSink;
import org.paperround.source.http.FetchFailure;
import org.paperround.source.http.FetchSession;
import org.paperround.source.remote.Ask;
import org.paperround.source.remote.Expectation;
import org.paperround.source.remote.Harvest;
import org.paperround.source.remote.PaperSource;

/**
 * The list of each day. Its days are those of UTC, as its {@code submittedOnDailyAt} tells. It
 * opens in the course of the day, so an empty answer of today proves nothing on a weekday; that of
 * a past day does, because holidays are empty.
 *
 * @param name its name in the configuration
 * @param label what people call it
 * @param address the address of the interface, without query
 */
record DailyList(String name, String label, String address) implements PaperSource {

  @Override
  public ZoneId zone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Expectation expectation(LocalDate day) {
    return isWeekend(day)
        ? new Expectation(
            Expectation.Kind.NOTHING, "the list has no papers on Saturdays and Sundays")
        : new Expectation(Expectation.Kind.OPEN, "the list has papers on weekdays but holidays");
  }

  @Override
  public boolean reachesBack() {
    return true;
  }

  @Override
  public Harvest fetch(Ask ask, FetchSession http, PaperSink sink) throws FetchFailure {
    return new DailyPaging(this, ask, http, sink).run();
  }

  static boolean isWeekend(LocalDate day) {
    return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
  }
}
