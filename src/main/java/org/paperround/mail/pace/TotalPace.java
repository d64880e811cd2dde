package org.paperround.mail.pace;

import io.github.bucket4j.BlockingBucket;
import io.github.bucket4j.BlockingStrategy;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.paperround.mail.MailConfig;

/** How many mails may go in a second, whoever they are for: a token bucket of a second's worth. */
@Singleton
public class TotalPace {

  private final @Nullable BlockingBucket bucket;
  private final BlockingStrategy pause;

  @Inject
  TotalPace(MailConfig config, Clock clock) {
    this(config.mostPerSecond(), clock, BlockingStrategy.PARKING);
  }

  TotalPace(OptionalInt mostPerSecond, Clock clock, BlockingStrategy pause) {
    this.bucket = mostPerSecond.isPresent() ? bucket(mostPerSecond.getAsInt(), clock) : null;
    this.pause = pause;
  }

  private static BlockingBucket bucket(int most, Clock clock) {
    return Bucket.builder()
        .addLimit(limit -> limit.capacity(most).refillGreedy(most, Duration.ofSeconds(1)))
        .withCustomTimePrecision(new Nanos(clock))
        .build()
        .asBlocking();
  }

  /** Whether a limit is set. */
  public boolean isLimited() {
    return bucket != null;
  }

  /**
   * Waits for its turn; not at all where no limit is set. Meant for virtual threads, before a mail
   * is marked as on its way.
   *
   * @throws InterruptedException if the thread is stopped meanwhile
   */
  public void awaitTurn() throws InterruptedException {
    if (bucket != null) {
      bucket.consume(1, pause);
    }
  }

  /** The service's clock for the bucket. */
  private record Nanos(Clock clock) implements TimeMeter {

    @Override
    public long currentTimeNanos() {
      Instant now = clock.instant();
      return TimeUnit.SECONDS.toNanos(now.getEpochSecond()) + now.getNano();
    }

    @Override
    public boolean isWallClockBased() {
      return true;
    }
  }
}
