package org.paperround.digest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.paperround.matching.Reason;
import org.paperround.platform.language.Language;
import org.paperround.testing.Texts;

class DigestWordsTest {

  private final DigestWords words =
      new DigestWords(Language.ENGLISH, Texts.of(DigestTexts.class, Language.ENGLISH));
  private final DigestWords german =
      new DigestWords(Language.GERMAN, Texts.of(DigestTexts.class, Language.GERMAN));

  @Test
  void theSubjectNamesTheFirstPaperAndCountsTheOthers() {
    assertThat(words.subject(SampleDigest.view(Language.ENGLISH)))
        .isEqualTo(
            "3 papers for you: Beyond Dice loss: boundary-aware training for small lesions"
                + " and 2 more");
  }

  @Test
  void aSinglePaperStandsAlone() {
    assertThat(words.subject(HostilePapers.digest(List.of("Small lesions"))))
        .isEqualTo("1 paper for you: Small lesions");
  }

  @Test
  void aDigestWithoutPapersStillHasASubject() {
    assertThat(words.subject(HostilePapers.digest(List.of()))).isEqualTo("No new papers");
  }

  @ParameterizedTest
  @MethodSource("org.paperround.digest.HostilePapers#titles")
  void whateverTheTitleTheSubjectIsOneShortLine(String title) {
    assertThat(words.subject(HostilePapers.digest(List.of(title, title))))
        .hasSizeLessThanOrEqualTo(110)
        .startsWith("2 papers for you: ")
        .endsWith(" and 1 more")
        .doesNotContainPattern("[\\p{Cc}\\u202A-\\u202E\\u2066-\\u2069]");
  }

  @Test
  void thePreheaderHoldsTheOtherTitles() {
    assertThat(words.preheader(SampleDigest.view(Language.ENGLISH)))
        .isEqualTo("A second look at harmonising scanners · Untitled note");
  }

  @Test
  void thePreheaderOfASinglePaperIsItsAbstract() {
    assertThat(words.preheader(withTrending(1, 0))).startsWith("Small lesions are easily missed");
    assertThat(words.preheader(HostilePapers.digest(List.of()))).isEqualTo("No new papers");
  }

  @Test
  void theLeadDoesNotCountTheSamePapersTwice() {
    assertThat(words.lead(HostilePapers.digest(List.of("One")))).isEqualTo("1 paper for you");
  }

  @Test
  void whatIsOnlyTrendingIsNotSaidToBeForTheReader() {
    assertThat(words.lead(withTrending(2, 3)))
        .isEqualTo("2 of 71 new papers for you, and 3 trending");
    assertThat(words.lead(withTrending(0, 3)))
        .isEqualTo("Nothing for you among 71 new papers, but 3 trending");
    assertThat(german.lead(withTrending(1, 1)))
        .isEqualTo("1 von 71 neuen Artikeln für Sie und 1 viel beachteter");
    assertThat(german.lead(withTrending(0, 2)))
        .isEqualTo("Nichts für Sie unter 71 neuen Artikeln, aber 2 viel beachtete");
  }

  private static DigestView withTrending(int matching, int trending) {
    DigestView sample = SampleDigest.view(Language.ENGLISH);
    List<Reason> reasons = sample.sections().getFirst().entries().getFirst().reasons();
    List<DigestView.Entry> entries =
        IntStream.rangeClosed(1, matching + trending)
            .mapToObj(
                rank ->
                    new DigestView.Entry(
                        rank,
                        SampleDigest.papers().getFirst(),
                        "https://papers.example.org/papers/" + rank,
                        null,
                        rank <= matching ? reasons : List.of()))
            .toList();
    return new DigestView(
        sample.language(),
        sample.siteName(),
        sample.edition(),
        sample.considered(),
        List.of(),
        List.of(new DigestView.Section("All", entries)),
        0,
        sample.links(),
        "");
  }

  @Test
  void aReaderOfGermanGetsGerman() {
    DigestView view = SampleDigest.view(Language.GERMAN);

    assertThat(german.lead(view)).isEqualTo("3 von 71 neuen Artikeln für Sie");
    assertThat(german.subject(view))
        .isEqualTo(
            "3 Artikel für Sie: Beyond Dice loss: boundary-aware training for small lesions und 2"
                + " mehr");
  }
}
