package org.paperround.matching;

import org.paperround.interest.Breadth;

/** A reader's bar, in standard scores; {@code docs/matching.md} has what passes it. */
final class Bar {

  /** A paper below this has nothing to do with an interest. */
  static final double LEAST_LIKELY = 1.5;

  private final double height;
  private final boolean wordsAreEnough;
  private final boolean isSure;

  /**
   * The bar of an interest.
   *
   * @param isSure whether scores tell anything; otherwise only what was found word for word counts
   */
  Bar(Breadth breadth, boolean isSure) {
    height = of(breadth);
    wordsAreEnough = breadth != Breadth.SURE || !isSure;
    this.isSure = isSure;
  }

  /** The score from which a paper comes by closeness. */
  static double of(Breadth breadth) {
    return switch (breadth) {
      case SURE -> 4;
      case BALANCED -> 3;
      case MORE -> 2;
    };
  }

  /** Whether a paper comes, by its place. */
  boolean isPassed(double score, HardScores hard, int paper) {
    return (isSure && (score >= height || hard.hasName(paper)))
        || (wordsAreEnough && hard.has(paper));
  }
}
