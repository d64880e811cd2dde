package org.paperround.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RetryDelayTest {

  private static final Duration FIRST = Duration.ofMinutes(5);
  private static final Duration LONGEST = Duration.ofHours(2);

  @ParameterizedTest
  @CsvSource({"1, 5", "2, 10", "3, 20", "4, 40", "5, 80", "6, 120", "7, 120", "20, 120"})
  void theWaitDoublesUntilItIsTheLongest(int tries, long minutes) {
    // nextDouble(-0.2, 0.2) of this generator is 0.
    RandomGenerator middle = () -> Long.MIN_VALUE;

    assertThat(RetryDelay.after(tries, FIRST, LONGEST, middle))
        .isBetween(Duration.ofMinutes(minutes).minusMillis(1), Duration.ofMinutes(minutes));
  }

  @Test
  void theWaitSpreadsByAFifthAndNoMore() {
    RandomGenerator random = RandomGenerator.of("L64X128MixRandom");
    Duration least = Duration.ofDays(1);
    Duration most = Duration.ZERO;
    for (int i = 0; i < 10_000; i++) {
      Duration wait = RetryDelay.after(1, FIRST, LONGEST, random);
      least = wait.compareTo(least) < 0 ? wait : least;
      most = wait.compareTo(most) > 0 ? wait : most;
    }

    assertThat(least).isBetween(Duration.ofMinutes(4), Duration.ofSeconds(250));
    assertThat(most).isBetween(Duration.ofSeconds(350), Duration.ofMinutes(6));
  }

  @ParameterizedTest
  @ValueSource(ints = {21, 22, 32, 33, 63, 64, 65, 1_000_000, Integer.MAX_VALUE})
  void howeverManyTriesTheWaitIsNeitherNegativeNorAboveTheLongest(int tries) {
    Duration first = Duration.ofHours(10);
    Duration longest = Duration.ofDays(2);

    assertThat(RetryDelay.after(tries, first, longest, RandomGenerator.getDefault()))
        .isBetween(Duration.ofDays(2).multipliedBy(4).dividedBy(5), Duration.ofHours(58));
  }
}
