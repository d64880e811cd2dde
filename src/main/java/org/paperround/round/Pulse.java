package org.paperround.round;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One look at the round that runs by itself.
 *
 * @param at when
 * @param since the last look before at which nobody waited; null if nobody waits
 * @param waiting readers who are due and whose digest is neither sent nor put off
 * @param perSecond by how many they became fewer in a second, since the look before; null if they
 *     did not
 */
record Pulse(Instant at, @Nullable Instant since, long waiting, @Nullable Double perSecond) {

  /** Nobody waits, as far as is known. */
  static Pulse first(Instant at) {
    return new Pulse(at, null, 0, null);
  }

  /** The look that follows this one. */
  Pulse next(Instant now, long nowWaiting) {
    if (nowWaiting == 0) {
      return first(now);
    }
    double seconds = Duration.between(at, now).toMillis() / 1e3;
    boolean falls = nowWaiting < waiting && seconds > 0;
    return new Pulse(
        now,
        since == null ? at : since,
        nowWaiting,
        falls ? (waiting - nowWaiting) / seconds : null);
  }

  /** How long so many take at this pace; 0 for nobody, null if nobody knows. */
  @Nullable Long secondsFor(long readers) {
    if (readers == 0) {
      return 0L;
    }
    return perSecond == null ? null : (long) Math.ceil(readers / perSecond);
  }
}
