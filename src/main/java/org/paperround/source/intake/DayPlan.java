package org.paperround.source.intake;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which days of a source are due to be asked for.
 *
 * @param zone where its days begin and end
 * @param reachesBack whether it can be asked for past days
 * @param lookBack how many past days are looked over
 * @param dawn how long after a day has begun it is first asked for, so that not all services that
 *     are run by anybody ask at one moment
 */
record DayPlan(ZoneId zone, boolean reachesBack, int lookBack, Duration dawn) {

  /**
   * One day as far as it is known.
   *
   * @param verdict how whole it is
   * @param askedAt when it was asked for the last time
   * @param nextAskAt when it is worth asking again
   */
  record Known(Verdict verdict, Instant askedAt, Instant nextAskAt) {}

  /**
   * A source as far as it is known.
   *
   * @param since the first day that is missed if it is not there
   * @param notBefore the source is left in peace until then
   * @param days the days that were asked for
   */
  record State(LocalDate since, @Nullable Instant notBefore, Map<LocalDate, Known> days) {}

  /** The current day. */
  LocalDate today(Instant now) {
    return LocalDate.ofInstant(now, zone);
  }

  /** The days to ask for now, the newest first. */
  List<LocalDate> due(State state, Instant now) {
    List<LocalDate> due = new ArrayList<>();
    LocalDate today = today(now);
    if (now.isBefore(opening(today))
        || (state.notBefore() != null && now.isBefore(state.notBefore()))) {
      return due;
    }
    Known current = state.days().get(today);
    if (current == null || !now.isBefore(current.nextAskAt())) {
      due.add(today);
    }
    if (reachesBack) {
      for (int back = 1; back <= lookBack; back++) {
        LocalDate day = today.minusDays(back);
        if (!day.isBefore(state.since()) && isDue(state.days().get(day), back == 1, today, now)) {
          due.add(day);
        }
      }
    }
    return due;
  }

  /** Yesterday is treated like today until it is whole, and looked at once more when it is. */
  private boolean isDue(@Nullable Known day, boolean yesterday, LocalDate today, Instant now) {
    if (day == null) {
      return true;
    }
    boolean settled = day.verdict().isSettled();
    boolean askedToday = !today(day.askedAt()).isBefore(today);
    return yesterday
        ? !askedToday || (!settled && !now.isBefore(day.nextAskAt()))
        : !askedToday && !settled;
  }

  /** When the source is asked next: now or later. */
  Instant nextDue(State state, Instant now) {
    LocalDate today = today(now);
    Instant floor = later(opening(today), state.notBefore());
    if (now.isBefore(floor)) {
      return floor;
    }
    if (!due(state, now).isEmpty()) {
      return now;
    }
    Instant next = earlier(opening(today.plusDays(1)), state.days().get(today));
    Known yesterday = state.days().get(today.minusDays(1));
    boolean retried =
        reachesBack
            && lookBack > 0
            && yesterday != null
            && !yesterday.verdict().isSettled()
            && today.isAfter(state.since());
    return retried ? earlier(next, yesterday) : next;
  }

  private Instant opening(LocalDate day) {
    return day.atStartOfDay(zone).toInstant().plus(dawn);
  }

  private static Instant later(Instant one, @Nullable Instant other) {
    return other != null && other.isAfter(one) ? other : one;
  }

  private static Instant earlier(Instant one, @Nullable Known day) {
    return day != null && day.nextAskAt().isBefore(one) ? day.nextAskAt() : one;
  }
}
