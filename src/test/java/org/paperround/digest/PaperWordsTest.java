package org.paperround.digest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.paperround.paper.PaperCard;
import org.paperround.platform.language.Language;
import org.paperround.testing.Texts;

class PaperWordsTest {

  private static final LocalDate LISTED = LocalDate.of(2026, 11, 24);
  private static final PaperWords WORDS = in(Language.ENGLISH);

  @Test
  void upToFourAuthorsAreNamed() {
    assertThat(WORDS.byline(by(List.of("A", "B", "C", "D"), 4, "X"))).isEqualTo("A, B, C, D");
  }

  @Test
  void furtherAuthorsAreCountedEvenIfTheSourceDoesNotNameThem() {
    assertThat(WORDS.byline(by(List.of("A", "B", "C", "D", "E"), 9, null)))
        .isEqualTo("A, B, C, D and 5 more");
  }

  @Test
  void withoutNamesThereIsTheOrganisationAndTheNumber() {
    assertThat(WORDS.byline(by(List.of(), 1, "Sampleton University")))
        .isEqualTo("Sampleton University · 1 author");
  }

  @Test
  void nothingIsSaidOfUnknownAuthors() {
    assertThat(WORDS.byline(by(List.of(), 0, null))).isEmpty();
  }

  @Test
  void votesAndCommentsAreSaidWhereThereAreAny() {
    assertThat(SampleDigest.papers())
        .extracting(WORDS::dateline)
        .containsExactly(
            "23 November 2026 · 128 votes · 1 comment",
            "24 November 2026 · 1 vote",
            "24 November 2026");
  }

  @Test
  void theOrganisationStandsBesideTheAuthorsOnce() {
    assertThat(WORDS.credits(by(List.of("A", "B"), 2, "Sampleton University")))
        .isEqualTo("A, B · Sampleton University");
    assertThat(WORDS.credits(by(List.of(), 2, "Sampleton University")))
        .isEqualTo("Sampleton University · 2 authors");
    assertThat(WORDS.credits(by(List.of("A"), 1, null))).isEqualTo("A");
  }

  @Test
  void aReaderOfGermanGetsGerman() {
    PaperWords german = in(Language.GERMAN);

    assertThat(german.byline(by(List.of("A", "B", "C", "D", "E"), 1_234, null)))
        .isEqualTo("A, B, C, D und 1.230 weitere");
    assertThat(SampleDigest.papers())
        .extracting(german::dateline)
        .containsExactly(
            "23. November 2026 · 128 Stimmen · 1 Kommentar",
            "24. November 2026 · 1 Stimme",
            "24. November 2026");
    assertThat(german.trending(SampleDigest.papers().getFirst()))
        .isEqualTo("viel beachtet: 128 Stimmen, 1 Kommentar");
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

  private static PaperWords in(Language language) {
    return new PaperWords(language, Texts.of(DigestTexts.class, language));
  }
}
