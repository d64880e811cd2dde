package org.paperround.matching;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PluralFilterTest {

  @ParameterizedTest
  @CsvSource({
    "losses, loss",
    "models, model",
    "llms, llm",
    "gans, gan",
    "studies, study",
    "searches, search",
    "boxes, box",
    "databases, database",
    "caches, cache",
    "matrices, matrix",
    "bias, bias",
    "loss, loss",
    "analysis, analysis",
    "corpus, corpus",
    "gps, gps",
    "c++, c++",
  })
  void onlyPluralsChange(String word, String singular) {
    assertThat(PluralFilter.singular(word)).isEqualTo(singular);
  }
}
