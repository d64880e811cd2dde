package org.paperround.source.http;

import java.time.Duration;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.paperround.source.http.FetchFailure.Kind;

/**
 * Whether and when to ask again: exponential back-off with full jitter, so that many who failed
 * together do not come back together.
 */
final class BackOff {

  private static final Set<Kind> PASSING = Set.of(Kind.UNREACHABLE, Kind.TIMEOUT, Kind.BROKEN_BODY);
  private static final Set<Integer> PASSING_STATUS = Set.of(429, 500, 502, 503, 504);

  private final FetchConfig config;
  private final RandomGenerator random;

  BackOff(FetchConfig config, RandomGenerator random) {
    this.config = config;
    this.random = random;
  }

  /** Whether asking again may help, and soon enough. */
  boolean mayHelp(FetchFailure failure) {
    boolean passes =
        PASSING.contains(failure.kind())
            || (failure.kind() == Kind.STATUS && PASSING_STATUS.contains(failure.status()));
    return passes
        && failure.retryAfter().filter(wish -> wish.compareTo(config.longestWait()) > 0).isEmpty();
  }

  /**
   * How long to pause.
   *
   * @param tries how many there were, at least one
   */
  Duration pause(int tries) {
    Duration longest = config.backOff().multipliedBy(1L << Math.min(tries - 1, 20));
    if (longest.compareTo(config.longestWait()) > 0) {
      longest = config.longestWait();
    }
    return Duration.ofMillis(random.nextLong(longest.toMillis() + 1));
  }
}
