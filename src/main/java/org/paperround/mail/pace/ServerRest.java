package org.paperround.mail.pace;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Random;
import java.util.random.RandomGenerator;
import org.paperround.mail.Transmission;
import org.paperround.platform.RetryDelay;

/**
 * Leaves the mail server alone for a while after it met us with a failure that says nothing of the
 * mail, so that a server that is away is not asked once for every reader. About five seconds at
 * first, twice as long each time it is still away, a minute at most. Safe for many threads.
 */
@Singleton
public class ServerRest {

  private static final Duration FIRST = Duration.ofSeconds(5);
  private static final Duration LONGEST = Duration.ofMinutes(1);

  private final Clock clock;
  private final RandomGenerator random;
  private int setbacks;
  private Instant until = Instant.MIN;

  @Inject
  ServerRest(Clock clock) {
    this(clock, new Random());
  }

  ServerRest(Clock clock, RandomGenerator random) {
    this.clock = clock;
    this.random = random;
  }

  /** When the server may be asked again; empty if it may be asked now. */
  public synchronized Optional<Instant> until() {
    return clock.instant().isBefore(until) ? Optional.of(until) : Optional.empty();
  }

  /** Learns from what became of a mail. */
  public synchronized void report(Transmission transmission) {
    Instant now = clock.instant();
    if (!transmission.general()) {
      // Without a code it may be a failure of our own, which tells nothing of the server.
      if (transmission.code() != null) {
        setbacks = 0;
        until = Instant.MIN;
      }
    } else if (!now.isBefore(until)) {
      // What was on its way meanwhile meets the same failure, which counts once.
      setbacks++;
      until = now.plus(RetryDelay.after(setbacks, FIRST, LONGEST, random));
    }
  }
}
