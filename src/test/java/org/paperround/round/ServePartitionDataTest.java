package org.paperround.round;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.kagkarlsson.scheduler.serializer.JacksonSerializer;
import java.time.Instant;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ServePartitionDataTest {

  @ParameterizedTest
  @MethodSource("instants")
  void whatToServeComesBackFromTheDatabaseAsItWas(Instant asOf) {
    assertThat(stored(new ServePartitionJob.Data("0123abcd", 63, asOf)))
        .isEqualTo(new ServePartitionJob.Data("0123abcd", 63, asOf));
    assertThat(stored(new ServePartitionJob.Data(null, 0, asOf)))
        .isEqualTo(new ServePartitionJob.Data(null, 0, asOf));
  }

  static Stream<Instant> instants() {
    return Stream.of(
        Instant.EPOCH,
        Instant.parse("2026-11-24T07:00:00Z"),
        Instant.parse("2026-11-24T07:00:00.123456789Z"));
  }

  private static ServePartitionJob.@Nullable Data stored(ServePartitionJob.Data data) {
    JacksonSerializer serializer = new JacksonSerializer();
    return serializer.deserialize(ServePartitionJob.Data.class, serializer.serialize(data));
  }
}
