package org.paperround.matching;

/**
 * How much it says that a paper meets a term: BM25's inverse document frequency, counted over the
 * papers of the edition.
 */
final class Rarity {

  /** Even what every paper has is a reason. */
  private static final double LEAST = 0.1;

  private Rarity() {}

  /**
   * The weight of a term.
   *
   * @param meeting number of papers that meet the term
   * @param all number of papers in the edition
   */
  static double of(int meeting, int all) {
    return Math.max(LEAST, StrictMath.log(1 + (all - meeting + 0.5) / (meeting + 0.5)));
  }
}
