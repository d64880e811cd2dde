package org.paperround.digest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TeaserTest {

  private static final String SENTENCE = "X" + "x".repeat(96) + " y.";

  @Test
  void aShortAbstractIsShownWhole() {
    assertThat(Teaser.of("We look\nagain.")).isEqualTo("We look again.");
  }

  @Test
  void aLongAbstractEndsWithItsLastSentenceThatFits() {
    assertThat(Teaser.of((SENTENCE + " ").repeat(6)))
        .isEqualTo(SENTENCE + " " + SENTENCE + " " + SENTENCE);
  }

  @Test
  void aLongSentenceIsCutAtAWord() {
    assertThat(Teaser.of("word ".repeat(200))).hasSizeBetween(280, 300).endsWith("word…");
  }

  @Test
  void aShortOpeningBeforeALongSentenceIsNotAllThereIs() {
    assertThat(Teaser.of("Models fail. " + "word ".repeat(200))).hasSizeBetween(280, 300);
  }
}
