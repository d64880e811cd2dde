package org.paperround.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PartitionsTest {

  @ParameterizedTest
  @ValueSource(longs = {0, 1, 123_456_789, Integer.MAX_VALUE * 7L})
  void idsInARowAreSpreadEvenly(long first) {
    int ids = 100_000;
    int[] counts = new int[Partitions.COUNT];
    for (long id = first; id < first + ids; id++) {
      counts[Partitions.of(id)]++;
    }

    double even = (double) ids / Partitions.COUNT;
    assertThat(Arrays.stream(counts).boxed())
        .allSatisfy(n -> assertThat(n.doubleValue()).isBetween(even * 0.9, even * 1.1));
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 10, 32, 64, 100})
  void idsThatSkipAreSpreadToo(int step) {
    int[] counts = new int[Partitions.COUNT];
    for (long i = 0; i < 100_000; i++) {
      counts[Partitions.of(i * step)]++;
    }

    double even = 100_000.0 / Partitions.COUNT;
    assertThat(Arrays.stream(counts).boxed())
        .allSatisfy(n -> assertThat(n.doubleValue()).isBetween(even * 0.8, even * 1.2));
  }

  @ParameterizedTest
  @ValueSource(longs = {Long.MIN_VALUE, -1, 0, Long.MAX_VALUE})
  void everyIdHasAPartition(long id) {
    assertThat(Partitions.of(id)).isBetween(0, Partitions.COUNT - 1);
  }

  @ParameterizedTest
  @CsvSource({"1, 57", "2, 50", "1000, 25"})
  void aStoredPartitionStaysTheRightOne(long id, int partition) {
    assertThat(Partitions.of(id)).isEqualTo(partition);
  }
}
