package org.paperround.source.arxiv;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads the evenings without announcement that arXiv has published. */
final class Holidays {

  private static final String FILE = "/org/paperround/source/arxiv/holidays.txt";

  private Holidays() {}

  static Set<LocalDate> bundled() {
    try (InputStream in = Holidays.class.getResourceAsStream(FILE)) {
      if (in == null) {
        throw new IllegalStateException(FILE + " is missing from the program");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .map(String::strip)
          .filter(line -> !line.isEmpty() && !line.startsWith("#"))
          .map(LocalDate::parse)
          .collect(Collectors.toUnmodifiableSet());
    } catch (IOException e) {
      throw new IllegalStateException(FILE + " cannot be read", e);
    }
  }
}
