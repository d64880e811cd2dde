package org.paperround.digest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.paperround.paper.PaperCard;

class PaperTextTest {

  private static final LocalDate LISTED = LocalDate.of(2026, 11, 24);

  @Test
  void upToFourAuthorsAreNamedAndTheirOrganisation() {
    assertThat(PaperText.byline(by(List.of("A", "B", "C", "D"), 4, "X")))
        .isEqualTo("A, B, C, D · X");
  }

  @Test
  void furtherAuthorsAreCountedEvenIfTheSourceDoesNotNameThem() {
    assertThat(PaperText.byline(by(List.of("A", "B", "C", "D", "E"), 9, null)))
        .isEqualTo("A, B, C, D and 5 more");
  }

  @Test
  void withoutNamesThereIsTheOrganisationAndTheNumber() {
    assertThat(PaperText.byline(by(List.of(), 1, "Sampleton University")))
        .isEqualTo("Sampleton University · 1 author");
  }

  @Test
  void nothingIsSaidOfUnknownAuthors() {
    assertThat(PaperText.byline(by(List.of(), 0, null))).isEmpty();
  }

  @Test
  void votesAndCommentsAreSaidWhereThereAreAny() {
    assertThat(SampleDigest.papers())
        .extracting(PaperText::dateline)
        .containsExactly(
            "23 November 2026 · 128 votes · 1 comment",
            "24 November 2026 · 1 vote",
            "24 November 2026");
  }

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

  private static PaperCard by(List<String> authors, int count, @Nullable String organisation) {
    return new PaperCard(
        1,
        "T",
        "",
        authors,
        count,
        organisation,
        List.of(),
        null,
        LISTED,
        0,
        0,
        null,
        null,
        null,
        List.of(),
        false);
  }

  private static PaperCard at(String address) {
    return new PaperCard(
        1, "T", "", List.of(), 0, null, List.of(), null, LISTED, 0, 0, address, null, null,
        List.of(), false);
  }
}
