package org.paperround.bounce;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SoftScoreTest {

  private static final LocalDate FIRST = LocalDate.of(2026, 11, 1);

  @ParameterizedTest
  @CsvSource({
    "7, '', false",
    "7, '7', false",
    "7, '2 7', false",
    "7, '1 2 7', true",
    "7, '2 4 7', true",
    "7, '3 5 7', false",
    "7, '1 2 3', false",
    "7, '7 7 7 7', false",
    "9, '1 2 9', false",
    "9, '3 4 9', true",
    "2, '1 2', false",
    "7, '1 2 3 4 5 6 7', true"
  })
  void threeOfTheLastSevenEditionsOverFiveDaysAreTooMuch(int sent, String failed, boolean tooMuch) {
    List<LocalDate> last =
        IntStream.iterate(sent, day -> day > Math.max(0, sent - SoftScore.EDITIONS), day -> day - 1)
            .mapToObj(SoftScoreTest::day)
            .toList();
    List<LocalDate> failures =
        Arrays.stream(failed.split(" "))
            .filter(day -> !day.isEmpty())
            .map(day -> day(Integer.parseInt(day)))
            .toList();

    assertThat(SoftScore.isTooMuch(last, failures)).isEqualTo(tooMuch);
  }

  private static LocalDate day(int number) {
    return FIRST.plusDays(number);
  }
}
