package org.paperround.paper;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;

/**
 * How much people talk about a paper, and how recently: {@code (votes + 2 · comments) / (age +
 * 2)^1.8}, the age in days since it was listed. It is the shape of Hacker News' ranking, with days
 * for hours: a paper of today with 10 votes stands beside one of two days ago with 35. A comment
 * takes more than a click, so it counts twice.
 */
public final class TrendingScore {

  /** Older papers are no news, in days. */
  public static final int OLDEST = 7;

  /** From here on people talk about a paper: votes and twice the comments. */
  public static final int LEAST_TALK = 5;

  private static final double GRAVITY = 1.8;

  private TrendingScore() {}

  /** The score of a paper on a day; 0 or more, and 0 if nobody voted or wrote. */
  public static double of(PaperCard paper, LocalDate day) {
    long age = Math.max(0, ChronoUnit.DAYS.between(paper.listedOn(), day));
    return talk(paper) / Math.pow(age + 2d, GRAVITY);
  }

  /** Papers with the highest score first; equal ones in the order of first sight. */
  public static List<PaperCard> ordered(List<PaperCard> papers, LocalDate day) {
    return papers.stream()
        .sorted(
            Comparator.comparingDouble((PaperCard paper) -> of(paper, day))
                .reversed()
                .thenComparingLong(PaperCard::id))
        .toList();
  }

  /** Those that people talk about now, the highest score first. */
  public static List<PaperCard> trending(List<PaperCard> papers, LocalDate day) {
    // The few that are left are sorted, not all.
    return ordered(
        papers.stream()
            .filter(paper -> talk(paper) >= LEAST_TALK)
            .filter(paper -> ChronoUnit.DAYS.between(paper.listedOn(), day) <= OLDEST)
            .toList(),
        day);
  }

  private static long talk(PaperCard paper) {
    return paper.upvotes() + 2L * paper.comments();
  }
}
