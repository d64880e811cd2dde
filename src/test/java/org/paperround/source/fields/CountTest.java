package org.paperround.source.fields;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CountTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"0 | 0", "12 | 12", "1,204 | 1204", "1.2k | 1200", "1.25 K | 1250", "3M | 3000000"})
  void readsCounts(String text, int count) {
    assertThat(Count.in(text)).hasValue(count);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "-1", "1.5", "12,3", "9999M", "k", "1e3", "99999999999"})
  void takesNothingElseForACount(String text) {
    assertThat(Count.in(text)).isEmpty();
  }
}
