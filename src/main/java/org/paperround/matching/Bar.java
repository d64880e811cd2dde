package org.paperround.matching;

import org.paperround.interest.Breadth;

/** Where readers' bars lie, in standard scores; {@code docs/matching.md} has what passes them. */
final class Bar {

  /** A paper below this has nothing to do with an interest. */
  static final double LEAST_LIKELY = 1.5;

  private Bar() {}

  /** The score from which a paper comes by closeness. */
  static double of(Breadth breadth) {
    return switch (breadth) {
      case SURE -> 4;
      case BALANCED -> 3;
      case MORE -> 2;
    };
  }

  /**
   * Whether a paper comes.
   *
   * @param isSure whether its score tells anything; otherwise only what was found word for word
   *     counts
   */
  static boolean isPassed(
      Breadth breadth, double score, HardScores hard, int paper, boolean isSure) {
    if (!isSure) {
      return hard.has(paper);
    }
    return hard.hasName(paper)
        || score >= of(breadth)
        || (hard.has(paper) && breadth != Breadth.SURE);
  }
}
