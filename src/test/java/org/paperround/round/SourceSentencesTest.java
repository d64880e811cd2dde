package org.paperround.round;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.paperround.digest.DigestTexts;
import org.paperround.platform.language.Language;
import org.paperround.source.intake.SourceNote;
import org.paperround.testing.Texts;

class SourceSentencesTest {

  private static final LocalDate TUESDAY = LocalDate.of(2026, 11, 24);

  private static final SourceNote FIRST = new SourceNote.Missing("Hugging Face", TUESDAY);
  private static final SourceNote SECOND = new SourceNote.Missing("bioRxiv", TUESDAY.minusDays(1));
  private static final SourceNote QUIET = new SourceNote.Quiet("arXiv");

  @Test
  void allThatIsMissingIsOneSentence() {
    assertThat(said(Language.ENGLISH)).isEmpty();
    assertThat(said(Language.ENGLISH, QUIET, FIRST))
        .containsExactly(
            "One source did not answer in full: Hugging Face (Tuesday). What it still gives will be"
                + " in a later mail.",
            "No new papers from arXiv today: it announces none on this day.");
    assertThat(said(Language.ENGLISH, FIRST, SECOND))
        .containsExactly(
            "2 sources did not answer in full: Hugging Face (Tuesday), bioRxiv (Monday). What they"
                + " still give will be in a later mail.");
  }

  @Test
  void aReaderOfGermanIsToldInGerman() {
    assertThat(said(Language.GERMAN, QUIET, FIRST, SECOND))
        .containsExactly(
            "2 Quellen haben nicht vollständig geantwortet: Hugging Face (Dienstag), bioRxiv"
                + " (Montag). Was noch kommt, steht in einer späteren E-Mail.",
            "Heute keine neuen Artikel von arXiv: An diesem Tag werden dort keine angekündigt.");
  }

  private static List<String> said(Language language, SourceNote... notes) {
    return SourceSentences.of(List.of(notes), language, Texts.of(DigestTexts.class, language));
  }
}
