package org.paperround.platform;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * Waits that double from try to try and spread by a fifth, so that retries do not come in herds.
 */
public final class RetryDelay {

  private static final double SPREAD = 0.2;

  private RetryDelay() {}

  /**
   * The wait after a number of failed tries.
   *
   * @param tries at least 1
   * @param first the wait after the first try
   * @param longest no wait is longer, but for the spread
   */
  public static Duration after(
      int tries, Duration first, Duration longest, RandomGenerator random) {
    int doublings = Math.min(tries - 1, 20);
    long wait = Math.min(first.toMillis() << doublings, longest.toMillis());
    return Duration.ofMillis((long) (wait * (1 + random.nextDouble(-SPREAD, SPREAD))));
  }
}
