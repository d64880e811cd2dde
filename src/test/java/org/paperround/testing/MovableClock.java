package org.paperround.testing;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;

/** The service's clock in tests: runs like any other, and can be put forward. */
@Singleton
public class MovableClock extends Clock {

  private final AtomicReference<Duration> ahead = new AtomicReference<>(Duration.ZERO);

  /** Puts the clock forward. */
  public void forward(Duration by) {
    ahead.updateAndGet(by::plus);
  }

  /**
   * Puts the clock forward to an instant.
   *
   * @throws IllegalArgumentException if that instant has passed: nothing in the service expects
   *     time to go back
   */
  public void moveTo(Instant instant) {
    Duration by = Duration.between(instant(), instant);
    if (by.isNegative()) {
      throw new IllegalArgumentException(instant + " has passed");
    }
    forward(by);
  }

  @Override
  public Instant instant() {
    return Clock.systemUTC().instant().plus(ahead.get());
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    throw new UnsupportedOperationException("the service computes in UTC");
  }
}
