package org.paperround.mail.pace;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bucket4j.BlockingStrategy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class TotalPaceTest {

  private long waited;

  @Test
  void aSecondsWorthGoesAtOnceAndTheRestWaits() throws InterruptedException {
    TotalPace pace = pace(OptionalInt.of(10));

    take(pace, 10);
    assertThat(waited).isZero();

    take(pace, 1);
    assertThat(Duration.ofNanos(waited)).isBetween(Duration.ofMillis(1), Duration.ofMillis(100));
  }

  @Test
  void withoutALimitNothingWaits() throws InterruptedException {
    TotalPace pace = pace(OptionalInt.empty());

    take(pace, 100_000);
    assertThat(waited).isZero();
  }

  private TotalPace pace(OptionalInt most) {
    BlockingStrategy pause = nanos -> waited += nanos;
    return new TotalPace(
        most, Clock.fixed(Instant.parse("2026-11-23T05:00:00Z"), ZoneOffset.UTC), pause);
  }

  private static void take(TotalPace pace, int mails) throws InterruptedException {
    for (int i = 0; i < mails; i++) {
      pace.awaitTurn();
    }
  }
}
