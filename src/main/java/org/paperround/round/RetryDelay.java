package org.paperround.round;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * Waits that double from try to try and spread by a fifth, so that retries do not come in herds.
 */
final class RetryDelay {

  private static final double SPREAD = 0.2;

  private RetryDelay() {}

  /**
   * The wait after a number of failed tries.
   *
   * @param tries at least 1
   */
  static Duration after(int tries, RoundConfig config, RandomGenerator random) {
    long first = config.firstRetry().toMillis();
    long longest = config.longestRetry().toMillis();
    int doublings = Math.min(tries - 1, 20);
    long wait = Math.min(first << doublings, longest);
    return Duration.ofMillis((long) (wait * (1 + random.nextDouble(-SPREAD, SPREAD))));
  }
}
