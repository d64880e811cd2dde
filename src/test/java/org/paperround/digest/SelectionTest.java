package org.paperround.digest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.paperround.interest.Breadth;
import org.paperround.interest.Interest;
import org.paperround.matching.Match;
import org.paperround.matching.Reason;
import org.paperround.paper.PaperCard;

class SelectionTest {

  private static final List<PaperCard> PAPERS = SampleDigest.papers();

  @Test
  void theBestComeInTheirOrder() {
    List<Match> ranked = List.of(match(0, "A", 5), match(1, "A", 4), match(2, "A", 3));

    assertThat(Selection.of(ranked, List.of(interest("A", 0)), 2, (a, b) -> 0))
        .isEqualTo(ranked.subList(0, 2));
  }

  @Test
  void aNearCopyOfAChosenPaperStandsBack() {
    List<Match> ranked = List.of(match(0, "A", 5), match(1, "A", 4.5), match(2, "A", 3));

    List<Match> chosen =
        Selection.of(
            ranked,
            List.of(interest("A", 0)),
            2,
            (a, b) -> a.id() + b.id() == PAPERS.get(0).id() + PAPERS.get(1).id() ? 0.95 : 0.4);

    assertThat(chosen).containsExactly(ranked.get(0), ranked.get(2));
  }

  @Test
  void aNearCopyStillFillsAPlaceThatNothingElseWants() {
    List<Match> ranked = List.of(match(0, "A", 5), match(1, "A", 4.5));

    assertThat(Selection.of(ranked, List.of(interest("A", 0)), 5, (a, b) -> 1)).hasSize(2);
  }

  @Test
  void anInterestKeepsWithinItsQuota() {
    List<Match> ranked = List.of(match(0, "A", 5), match(1, "A", 4), match(2, "B", 3));

    assertThat(Selection.of(ranked, List.of(interest("A", 1), interest("B", 0)), 3, (a, b) -> 0))
        .containsExactly(ranked.get(0), ranked.get(2));
  }

  @Test
  void aPaperFromBesideTakesTheLastPlaceAndSaysSo() {
    List<Match> chosen = List.of(match(0, "A", 5), match(1, "A", 4));
    Optional<Match> beside = Optional.of(match(2, "A", 2));

    assertThat(Selection.with(chosen, beside, 2))
        .extracting(Match::interest)
        .containsExactly("A", Selection.BESIDE);
    assertThat(Selection.with(chosen, beside, 5)).hasSize(3);
    assertThat(Selection.with(chosen, Optional.empty(), 5)).isEqualTo(chosen);
    assertThat(Selection.with(chosen, beside, 1)).isEqualTo(chosen);
  }

  @Test
  void nothingIsChosenOfNothing() {
    assertThat(Selection.of(List.of(), List.of(), 5, (a, b) -> 0)).isEmpty();
  }

  private static Interest interest(String name, int quota) {
    return new Interest(name, List.of(), List.of(), quota, Breadth.BALANCED);
  }

  private static Match match(int paper, String interest, double score) {
    Reason reason = new Reason(Reason.Kind.KEYWORD, "x", "x", Reason.Field.TITLE);
    return new Match(PAPERS.get(paper), interest, score, () -> List.of(reason));
  }
}
