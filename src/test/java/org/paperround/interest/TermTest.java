package org.paperround.interest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TermTest {

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\n", "\u0085", "\u2028 \u2029", "\r\n\t"})
  void aTermWithoutAnyTextIsRefused(String text) {
    assertThatThrownBy(() -> new Term(Term.Kind.KEYWORD, text))
        .hasMessage("a term must have 1 to 200 characters");
  }

  @Test
  void aTermHasAtMostTwoHundredCharacters() {
    assertThat(new Term(Term.Kind.KEYWORD, " " + "x".repeat(200) + " ").text()).hasSize(200);
    assertThatThrownBy(() -> new Term(Term.Kind.KEYWORD, "x".repeat(201)))
        .hasMessage("a term must have 1 to 200 characters");
  }
}
