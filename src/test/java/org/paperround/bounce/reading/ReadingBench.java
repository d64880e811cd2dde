package org.paperround.bounce.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** Not a test: measures how many of the samples one thread reads in a second. */
@EnabledIfSystemProperty(named = "reading.bench", matches = "true")
class ReadingBench {

  private static final int WARM_UP = 20;
  private static final int TIMES = 50;

  private final IncomingMessageReader reader = new IncomingMessageReader();

  @Test
  void messagesInASecond() throws IOException {
    List<byte[]> messages = new ArrayList<>();
    try (Stream<Path> files = Files.list(SamplesTest.MESSAGES)) {
      for (Path file : files.toList()) {
        messages.add(Files.readAllBytes(file));
      }
    }
    read(messages, WARM_UP);
    long begun = System.nanoTime();
    int read = read(messages, TIMES);
    double seconds = (System.nanoTime() - begun) / 1e9;

    System.out.printf("%.0f messages a second%n", TIMES * messages.size() / seconds);
    assertThat(read).isEqualTo(TIMES * 212);
  }

  private int read(List<byte[]> messages, int times) {
    int verdicts = 0;
    for (int i = 0; i < times; i++) {
      for (byte[] message : messages) {
        verdicts += reader.read(new ByteArrayInputStream(message)).verdicts().size();
      }
    }
    return verdicts;
  }
}
