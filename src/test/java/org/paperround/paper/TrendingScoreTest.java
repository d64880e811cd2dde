package org.paperround.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class TrendingScoreTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 9, 30);

  @Test
  void commentsCountTwiceAndAgeWeighsDown() {
    assertThat(TrendingScore.of(paper(1, 10, 5, 0), TODAY))
        .isCloseTo(20 / Math.pow(2, 1.8), within(1e-12));
    assertThat(TrendingScore.of(paper(1, 10, 5, 3), TODAY))
        .isCloseTo(20 / Math.pow(5, 1.8), within(1e-12));
  }

  @Test
  void aPaperOfADayToComeIsNotYoungerThanToday() {
    assertThat(TrendingScore.of(paper(1, 10, 0, -2), TODAY))
        .isEqualTo(TrendingScore.of(paper(1, 10, 0, 0), TODAY));
  }

  @Test
  void equalPapersStayInTheOrderOfFirstSight() {
    assertThat(
            TrendingScore.ordered(
                List.of(paper(3, 0, 0, 0), paper(2, 7, 0, 0), paper(1, 0, 0, 1)), TODAY))
        .extracting(PaperCard::id)
        .containsExactly(2L, 1L, 3L);
  }

  @Test
  void trendingIsWhatPeopleTalkAboutNow() {
    List<PaperCard> papers =
        List.of(
            paper(1, 4, 0, 0),
            paper(2, 5, 0, 0),
            paper(3, 1, 2, 0),
            paper(4, 90, 9, 8),
            paper(5, 90, 9, 7));
    assertThat(TrendingScore.trending(papers, TODAY))
        .extracting(PaperCard::id)
        .containsExactly(5L, 2L, 3L);
  }

  private static PaperCard paper(long id, int votes, int comments, int age) {
    PaperCounter counter = new PaperCounter();
    counter.last = id - 1;
    PaperEntity row =
        PaperEntity.fresh(
            new IncomingPaperBuilder(
                    CanonicalId.fromTitle("Title " + id),
                    "Title " + id,
                    TODAY.minusDays(age),
                    "test")
                .upvotes(votes)
                .comments(comments)
                .build(),
            counter,
            Instant.EPOCH);
    return row.card();
  }
}
