package org.paperround.round;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.logging.Log;
import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import org.paperround.platform.JobEngine;

/** How the round that runs by itself stands, for the API and as metrics; in all processes alike. */
@Singleton
@Startup
public class CurrentRound {

  private static final Duration FRESH = Duration.ofSeconds(5);

  /** Looks that may be missing before what was seen last says nothing any more. */
  private static final int MISSED = 3;

  private final JobEngine jobs;
  private final Accounts accounts;
  private final RoundConfig config;
  private final Clock clock;
  private Optional<Pulse> known = Optional.empty();
  private long knownUntil = System.nanoTime();

  CurrentRound(
      JobEngine jobs, Accounts accounts, RoundConfig config, Clock clock, MeterRegistry meters) {
    this.jobs = jobs;
    this.accounts = accounts;
    this.config = config;
    this.clock = clock;
    gauge(
        meters,
        "paperround.round.due",
        "Readers who are due and whose digest is neither sent nor put off",
        Pulse::waiting);
    gauge(
        meters,
        "paperround.round.rate",
        "How many of those are seen to in a second, by all processes together",
        pulse -> orUnknown(pulse.perSecond()));
    gauge(
        meters,
        "paperround.round.left.seconds",
        "How long it will take to see to all of them",
        pulse -> orUnknown(pulse.secondsFor(pulse.waiting())));
  }

  private void gauge(
      MeterRegistry meters, String name, String what, ToDoubleFunction<Pulse> value) {
    Gauge.builder(
            name,
            this,
            round -> {
              Optional<Pulse> pulse = round.pulse();
              return pulse.isEmpty() ? Double.NaN : value.applyAsDouble(pulse.get());
            })
        .description(what)
        .register(meters);
  }

  private static double orUnknown(@Nullable Number value) {
    return value == null ? Double.NaN : value.doubleValue();
  }

  /**
   * The round that runs by itself.
   *
   * @param since when it began, to the tick; null if nobody waits
   * @param accounting what became of readers since then, and how many wait
   * @param ratePerSecond how many are seen to in a second, lately; null if unknown
   * @param estimatedSecondsLeft until nobody waits; null if unknown
   */
  public record Progress(
      @Nullable Instant since,
      Accounting accounting,
      @Nullable Double ratePerSecond,
      @Nullable Long estimatedSecondsLeft) {}

  /** How far it is. */
  public Progress progress() {
    Instant now = clock.instant();
    Pulse pulse = pulse().orElseGet(() -> Pulse.first(now));
    Instant since = Objects.requireNonNullElse(pulse.since(), now);
    Accounting accounting = accounts.since(since, now);
    return new Progress(
        pulse.since(), accounting, pulse.perSecond(), pulse.secondsFor(accounting.notYet()));
  }

  /** What was seen last, by whichever process; empty if nobody has looked for long. */
  private synchronized Optional<Pulse> pulse() {
    if (System.nanoTime() - knownUntil >= 0) {
      knownUntil = System.nanoTime() + FRESH.toNanos();
      known = read();
    }
    return known;
  }

  private Optional<Pulse> read() {
    Instant oldest = clock.instant().minus(config.tick().multipliedBy(MISSED));
    try {
      return jobs.kept(RoundPulseJob.TASK).filter(pulse -> pulse.at().isAfter(oldest));
    } catch (RuntimeException e) {
      // The other metrics are to be had also while the database is not.
      Log.debug("The state of the round cannot be read", e);
      return Optional.empty();
    }
  }
}
