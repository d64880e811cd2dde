package org.paperround.inlet;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/** What this process read of mailboxes, as metrics and for the health check. */
@Singleton
public class InletMeters {

  private static final double MILLIS = 1_000;

  private final MeterRegistry meters;
  private final Clock clock;
  private final Map<String, Instant> lastRead = new ConcurrentHashMap<>();
  private final Map<String, Trouble> troubles = new ConcurrentHashMap<>();
  private final Duration longest;

  InletMeters(MeterRegistry meters, InletConfig config, Clock clock) {
    this.meters = meters;
    this.longest = config.longestRetry().multipliedBy(2);
    this.clock = clock;
  }

  private record Trouble(String reason, Instant at) {}

  /** What became of a message. */
  public enum Result {
    /** Stored. */
    RELATED,
    /** None of ours, left alone. */
    UNRELATED,
    /** Too large to be ours, left alone. */
    TOO_LARGE,
    /** Could not be had, left alone. */
    UNREADABLE
  }

  /** Counts a message. */
  public void message(String way, Result result) {
    meters
        .counter(
            "paperround.inlet.messages",
            "way",
            way,
            "result",
            result.name().toLowerCase(Locale.ROOT))
        .increment();
  }

  void read(String way, Instant at) {
    troubles.remove(way);
    if (lastRead.put(way, at) == null) {
      Gauge.builder("paperround.inlet.age", () -> age(way))
          .tag("way", way)
          .baseUnit("seconds")
          .description("Since the mailbox was last read to its end by this process")
          .register(meters);
    }
    poll(way, "read");
  }

  void failed(String way, String reason, Instant at) {
    troubles.put(way, new Trouble(reason, at));
    poll(way, "failed");
  }

  /**
   * The mailboxes that this process could not read the last time it tried, each with the reason.
   * One that it has not tried for longer than it would wait is left to another process since.
   */
  SortedMap<String, String> troubles() {
    Instant oldest = clock.instant().minus(longest);
    SortedMap<String, String> current = new TreeMap<>();
    troubles.forEach(
        (way, trouble) -> {
          if (!trouble.at().isBefore(oldest)) {
            current.put(way, trouble.reason());
          }
        });
    return current;
  }

  private void poll(String way, String result) {
    meters.counter("paperround.inlet.polls", "way", way, "result", result).increment();
  }

  private double age(String way) {
    return Optional.ofNullable(lastRead.get(way))
        .map(at -> Duration.between(at, clock.instant()).toMillis() / MILLIS)
        .orElse(Double.NaN);
  }
}
