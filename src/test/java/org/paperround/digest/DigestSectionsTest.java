package org.paperround.digest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.paperround.interest.Term;
import org.paperround.matching.Match;
import org.paperround.matching.Reason;
import org.paperround.platform.language.Language;
import org.paperround.testing.Texts;

class DigestSectionsTest {

  private static final String PAPERS = "https://papers.example.org/papers/";
  private static final PaperAddresses ADDRESSES = new PaperAddresses(PAPERS, null, Map.of());
  private static final DigestTexts TEXTS = Texts.of(DigestTexts.class, Language.ENGLISH);

  @Test
  void theSectionWithTheBestPaperComesFirstAndPapersAreNumberedAsTheyStand() {
    List<DigestView.Section> sections =
        DigestSections.of(
            List.of(match(7, "People"), match(5, "Imaging"), match(9, "People"), match(1, "Other")),
            List.of(),
            ADDRESSES,
            TEXTS);

    assertThat(sections)
        .extracting(DigestView.Section::interest)
        .containsExactly("People", "Imaging", "Other");
    assertThat(sections.stream().flatMap(section -> section.entries().stream()))
        .extracting(entry -> entry.rank() + " is " + entry.paperUrl())
        .containsExactly(
            "1 is " + PAPERS + 7, "2 is " + PAPERS + 9, "3 is " + PAPERS + 5, "4 is " + PAPERS + 1);
  }

  @Test
  void anEntryKeepsThePaperAndItsReasons() {
    Match match = match(7, "People");

    DigestView.Entry entry =
        DigestSections.of(List.of(match), List.of(), ADDRESSES, TEXTS)
            .getFirst()
            .entries()
            .getFirst();

    assertThat(entry.paper()).isEqualTo(match.paper());
    assertThat(entry.reasons()).isEqualTo(match.reasons());
  }

  @Test
  void aPaperIsAnsweredForTheInterestItIsShownUnderAndATrendingOneForNone() {
    PaperAddresses addresses =
        new PaperAddresses(PAPERS, "https://papers.example.org/feedback/t", Map.of("People", 12L));

    assertThat(
            DigestSections.of(
                    List.of(match(7, "People"), match(8, "Renamed since")),
                    List.of(HostilePapers.paper(9, "Trending")),
                    addresses,
                    TEXTS)
                .stream()
                .flatMap(section -> section.entries().stream()))
        .extracting(DigestView.Entry::feedbackUrl)
        .containsExactly(
            "https://papers.example.org/feedback/t?paper=7&interest=12",
            "https://papers.example.org/feedback/t?paper=8",
            "https://papers.example.org/feedback/t?paper=9");
  }

  @Test
  void withoutMatchesThereAreNoSections() {
    assertThat(DigestSections.of(List.of(), List.of(), ADDRESSES, TEXTS)).isEmpty();
  }

  private static Match match(long paper, String interest) {
    return new Match(
        HostilePapers.paper(paper, "Title " + paper),
        interest,
        1,
        () -> List.of(new Reason(Term.Kind.KEYWORD, "title", "Title", Reason.Field.TITLE)));
  }
}
