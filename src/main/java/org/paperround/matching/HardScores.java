package org.paperround.matching;

/**
 * What the terms of one interest found in papers, word for word. A paper's evidence adds a part to
 * its score that grows with it and ends at {@link #MOST}.
 */
final class HardScores {

  /**
   * More than this no evidence adds to a score, in the deviations that closeness is measured in.
   */
  static final double MOST = 3;

  /** Evidence that adds half of the most. */
  private static final double HALF = 6 * TermEvidence.ONE;

  private final long[] sums;
  private final boolean[] named;

  HardScores(int papers) {
    sums = new long[papers];
    named = new boolean[papers];
  }

  /**
   * Adds what a term found.
   *
   * @param byName whether it is a name: who follows an author wants every paper
   */
  void add(TermEvidence evidence, boolean byName) {
    for (int i = 0; i < evidence.papers().length; i++) {
      sums[evidence.papers()[i]] += evidence.scores()[i];
      named[evidence.papers()[i]] |= byName;
    }
  }

  /** Whether anything was found in a paper. */
  boolean has(int paper) {
    return sums[paper] > 0;
  }

  /** Whether a name was found in a paper. */
  boolean hasName(int paper) {
    return named[paper];
  }

  /** A paper's part of the score, from 0 to {@link #MOST}. */
  double score(int paper) {
    return MOST * sums[paper] / (sums[paper] + HALF);
  }
}
