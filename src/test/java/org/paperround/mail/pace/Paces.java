package org.paperround.mail.pace;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;

/** Limits and hours for tests of others. */
public final class Paces {

  private Paces() {}

  /** One mail a second. Nobody waits in truth: who would, is told for how long. */
  public static TotalPace oneASecond(Clock clock, Consumer<Duration> waiting) {
    return new TotalPace(
        OptionalInt.of(1), clock, (now, length) -> now.plus(length), waiting::accept);
  }

  /** A limit whose database is away. */
  public static TotalPace away(Clock clock) {
    return new TotalPace(
        OptionalInt.of(1),
        clock,
        (now, length) -> {
          throw new IllegalStateException("away");
        },
        time -> {});
  }

  /** Quiet hours in UTC. */
  public static QuietHours quiet(String hours, Clock clock) {
    return new QuietHours(Optional.of(hours), "UTC", clock);
  }
}
