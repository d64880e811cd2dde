package org.paperround.interest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class LearningTest {

  @ParameterizedTest
  @CsvSource({
    "SAVED, 0, 1",
    "SAVED, 180, 0.5",
    "SAVED, 360, 0.25",
    "MORE, 0, 0.5",
    "MORE, 180, 0.25",
    "LESS, 0, -0.25",
    "LESS, 180, -0.125",
    "SAVED, -3, 1"
  })
  void aVerdictWeighsHalfAsMuchEveryHalfYear(Verdict verdict, long days, double weight) {
    assertThat(Learning.weight(verdict, Duration.ofDays(days)).orElseThrow())
        .isCloseTo(weight, within(1e-9));
  }

  @Test
  void whatWeighsNextToNothingIsForgotten() {
    assertThat(Learning.weight(Verdict.SAVED, Duration.ofDays(777))).isPresent();
    assertThat(Learning.weight(Verdict.SAVED, Duration.ofDays(779))).isEmpty();
    assertThat(Learning.weight(Verdict.MORE, Duration.ofDays(599))).isEmpty();
  }

  @Test
  void whatWasDismissedStaysHiddenForever() {
    assertThat(Learning.weight(Verdict.LESS, Duration.ofDays(100_000)).orElseThrow())
        .isNegative()
        .isEqualTo(Learning.STILL_HIDDEN);
  }

  @ParameterizedTest
  @EnumSource(Verdict.class)
  void everyWeightMakesAnExample(Verdict verdict) {
    for (int days = 0; days < 1_000; days++) {
      Learning.weight(verdict, Duration.ofDays(days))
          .ifPresent(weight -> assertThat(new Example("paper:1", weight)).isNotNull());
    }
  }
}
