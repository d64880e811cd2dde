package org.paperround.matching;

import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.paperround.paper.PaperCard;

/**
 * A paper that matched a reader's interests. Many match and few are sent, so the reasons are put
 * together when first asked for.
 */
public final class Match {

  private final PaperCard paper;
  private final String interest;
  private final double score;

  /** Holds on to all that was found for the reader, so it goes once asked. */
  private @Nullable Supplier<List<Reason>> why;

  private volatile @Nullable List<Reason> reasons;

  /**
   * A match.
   *
   * @param paper the paper
   * @param interest name of the interest it matched best
   * @param score larger is better; comparable within one ranking only
   * @param why gives the reasons, the strongest first, at least one and the same each time
   */
  public Match(PaperCard paper, String interest, double score, Supplier<List<Reason>> why) {
    this.paper = paper;
    this.interest = interest;
    this.score = score;
    this.why = why;
  }

  /** The paper. */
  public PaperCard paper() {
    return paper;
  }

  /** The name of the interest it matched best. */
  public String interest() {
    return interest;
  }

  /** The larger the better; comparable within one ranking only. */
  public double score() {
    return score;
  }

  /** Why, the strongest reason first; never empty. */
  public List<Reason> reasons() {
    List<Reason> known = reasons;
    return known == null ? madeReasons() : known;
  }

  private synchronized List<Reason> madeReasons() {
    List<Reason> known = reasons;
    if (known == null) {
      known = List.copyOf(Objects.requireNonNull(why).get());
      if (known.isEmpty()) {
        throw new IllegalStateException("a match has a reason");
      }
      reasons = known;
      why = null;
    }
    return known;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other
        || other instanceof Match match
            && paper.id() == match.paper.id()
            && score == match.score
            && interest.equals(match.interest)
            && reasons().equals(match.reasons());
  }

  @Override
  public int hashCode() {
    return Objects.hash(paper.id(), score, interest);
  }

  @Override
  public String toString() {
    return "Match[paper %d, %s, %.3f]".formatted(paper.id(), interest, score);
  }
}
