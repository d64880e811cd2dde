package org.paperround.digest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.paperround.paper.PaperCard;

class PaperTextTest {

  private static final LocalDate LISTED = LocalDate.of(2026, 11, 24);

  @ParameterizedTest
  @ValueSource(
      strings = {"javascript:alert(1)", "data:text/html,x", "//example.org", "https://a b"})
  void onlyWebAddressesAreLinked(String address) {
    assertThat(PaperText.abstractLink(at(address))).isNull();
  }

  @Test
  void withoutAnAbstractPageTheTitleLeadsToThisSite() {
    assertThat(SampleDigest.sections().getFirst().entries())
        .extracting(PaperText::readUrl)
        .containsExactly("https://arxiv.org/abs/2611.00001", "https://papers.example.org/papers/2");
  }

  private static PaperCard at(String address) {
    return new PaperCard(
        1, "T", "", List.of(), 0, null, List.of(), null, LISTED, 0, 0, address, null, null,
        List.of(), false);
  }
}
