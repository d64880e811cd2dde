package org.paperround.source.fields;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArxivWithdrawalTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "This paper has been withdrawn by the author due to a sign error in equation 1",
        "This paper has been\n  withdrawn.",
        "Withdrawn by the authors",
        "withdrawn",
        "[Withdrawn] see the new version",
        "Paper withdrawn: Lemma 2 is wrong",
        "This submission has been withdrawn by arXiv administrators due to disputed authorship",
        "6 pages. This version has been withdrawn, see v1",
        "The article is temporarily withdrawn",
      })
  void aCommentThatSaysSo(String comment) {
    assertThat(ArxivWithdrawal.isSaidBy(comment, "We ask.")).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "12 pages",
        "Supersedes the withdrawn arXiv:2001.00001",
        "On papers that were withdrawn",
        "A study of withdrawn papers",
        "Data of a withdrawn benchmark is left out"
      })
  void aCommentThatSaysSomethingElse(String comment) {
    assertThat(ArxivWithdrawal.isSaidBy(comment, "We ask.")).isFalse();
  }

  @Test
  void anAbstractSaysItAtItsBeginningOnly() {
    assertThat(ArxivWithdrawal.isSaidBy("", "This paper has been withdrawn.")).isTrue();
    assertThat(ArxivWithdrawal.isSaidBy("", "We ask when this paper has been withdrawn."))
        .isFalse();
  }

  @Test
  void takesNoTimeForALongText() {
    assertThat(ArxivWithdrawal.isSaidBy("this paper ".repeat(1_000_000), "")).isFalse();
    assertThat(ArxivWithdrawal.isSaidBy("", "this paper ".repeat(1_000_000))).isFalse();
  }
}
