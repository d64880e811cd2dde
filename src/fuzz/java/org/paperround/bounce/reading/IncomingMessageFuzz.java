package org.paperround.bounce.reading;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;
import org.paperround.bounce.Verdict;

/** Whatever comes in as a message is read: nothing is thrown, and what is told fits into a row. */
class IncomingMessageFuzz {

  private final IncomingMessageReader reader = new IncomingMessageReader();

  /** Real messages to begin with; by chance alone none would come up. */
  static Stream<byte[]> samples() throws IOException {
    try (Stream<Path> files = Files.list(SamplesTest.MESSAGES)) {
      return files.sorted().toList().stream().map(IncomingMessageFuzz::octets);
    }
  }

  private static byte[] octets(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @MethodSource("samples")
  @FuzzTest(maxDuration = "60s")
  void whateverComesInIsRead(byte[] message) {
    // What is allocated in all is no measure here: the fuzzer's own hooks on patterns take most.
    reader.read(new ByteArrayInputStream(message)).verdicts().forEach(this::check);
    check(reader.refusal(new String(message, StandardCharsets.ISO_8859_1)));
  }

  private void check(Verdict verdict) {
    assertThat(verdict.kind()).isNotNull();
    assertThat(String.valueOf(verdict.status())).hasSizeLessThanOrEqualTo(11);
    assertThat(String.valueOf(verdict.recipient())).doesNotContainPattern("\\p{Cc}");
  }
}
