package org.paperround.round;

import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.distribution.ValueAtPercentile;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.paperround.mail.Transmission;

/** How long mails took to be sent and how large they were, as metrics. */
@Singleton
public class SendingTimes {

  private static final Duration WINDOW = Duration.ofMinutes(10);
  private static final double MEDIAN = 0.5;
  private static final double SLOWEST = 0.99;

  private final Timer timer;
  private final DistributionSummary bytes;
  private final Map<Transmission.Outcome, Timer> byOutcome =
      new EnumMap<>(Transmission.Outcome.class);

  SendingTimes(MeterRegistry meters) {
    timer =
        Timer.builder("paperround.round.sending")
            .description("From handing a mail to the mail server to its answer")
            .publishPercentiles(MEDIAN, SLOWEST)
            .distributionStatisticExpiry(WINDOW)
            .register(meters);
    bytes =
        DistributionSummary.builder("paperround.round.mail.size")
            .baseUnit("bytes")
            .register(meters);
    for (Transmission.Outcome outcome : Transmission.Outcome.values()) {
      byOutcome.put(
          outcome,
          Timer.builder("paperround.round.mails")
              .tag("outcome", outcome.name().toLowerCase(Locale.ROOT))
              .register(meters));
    }
  }

  /** Counts a mail. */
  void sent(Transmission.Outcome outcome, long nanos, int size) {
    timer.record(nanos, TimeUnit.NANOSECONDS);
    Objects.requireNonNull(byOutcome.get(outcome)).record(nanos, TimeUnit.NANOSECONDS);
    bytes.record(size);
  }

  /** How many mails were sent since the process began, whatever became of them. */
  public long count() {
    return timer.count();
  }

  /** The mean size of a message, in octets. */
  public double meanBytes() {
    return bytes.mean();
  }

  /** The median time of the last minutes, in milliseconds. */
  public double medianMillis() {
    return percentile(MEDIAN);
  }

  /** The time that one in a hundred of the last minutes exceeded, in milliseconds. */
  public double slowestMillis() {
    return percentile(SLOWEST);
  }

  private double percentile(double wanted) {
    for (ValueAtPercentile value : timer.takeSnapshot().percentileValues()) {
      if (value.percentile() == wanted) {
        return value.value(TimeUnit.MILLISECONDS);
      }
    }
    return 0;
  }
}
