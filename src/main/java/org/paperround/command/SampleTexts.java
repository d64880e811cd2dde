package org.paperround.command;

import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.paperround.embedding.TextEmbedder;

/** Titles with abstracts of common length, made on the fly and always the same. */
final class SampleTexts {

  private static final int TITLE_WORDS = 10;
  private static final int ABSTRACT_WORDS = 180;

  private static final String[] WORDS =
      ("we propose a simple method that learns robust policies from few samples of noisy language"
              + " data and show its effect on long reasoning images proteins graphs and galaxies")
          .split(" ");

  private final Random random = new Random(20_261_124);

  String next() {
    return TextEmbedder.paperText(words(TITLE_WORDS), words(ABSTRACT_WORDS));
  }

  private String words(int count) {
    return Stream.generate(() -> WORDS[random.nextInt(WORDS.length)])
        .limit(count)
        .collect(Collectors.joining(" "));
  }
}
