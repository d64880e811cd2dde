package org.paperround.round;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How fast a round goes.
 *
 * @param perSecond mails accepted in a second, on average since the first; null before there is one
 * @param secondsLeft until everyone who waits has been seen to, at the pace so far; 0 if nobody
 *     waits, null if nobody knows
 */
record Speed(@Nullable Double perSecond, @Nullable Long secondsLeft) {

  /** Shorter spans than this say nothing. */
  private static final Duration SHORTEST = Duration.ofSeconds(1);

  /**
   * The speed of a round.
   *
   * @param accounting what became of those due
   * @param accepted the mails that were accepted until {@code now}
   * @param now the end of a round that has ended: what is accepted long after it, at another try,
   *     says nothing of how fast it was
   */
  static Speed of(Accounting accounting, Instant requestedAt, Accounts.Span accepted, Instant now) {
    boolean over = accounting.notYet() == 0;
    Instant end = over && accepted.last() != null ? accepted.last() : now;
    Double perSecond =
        accepted.first() == null ? null : rate(accepted.count(), accepted.first(), end);
    if (over) {
      return new Speed(perSecond, 0L);
    }
    // Readers without a mail take time as well, so those who wait are measured by all.
    Double seen = rate(accounting.due() - accounting.notYet(), requestedAt, now);
    Long left = seen == null || seen == 0 ? null : (long) Math.ceil(accounting.notYet() / seen);
    return new Speed(perSecond, left);
  }

  private static @Nullable Double rate(long count, Instant from, Instant to) {
    Duration span = Duration.between(from, to);
    return span.compareTo(SHORTEST) < 0 ? null : count / (span.toMillis() / 1e3);
  }
}
