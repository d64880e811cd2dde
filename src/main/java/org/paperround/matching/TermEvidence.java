package org.paperround.matching;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/**
 * The papers of an edition that meet one term, with the score and the reason of each; made once per
 * edition and shared by all readers. Scores are whole millionths, so that sums are the same in any
 * order.
 *
 * @param papers places of the papers in the edition, rising
 * @param scores score of each, above 0
 * @param reasons reason of each
 */
@SuppressWarnings("ArrayRecordComponent") // read in the innermost loop, never shown outside
record TermEvidence(int[] papers, long[] scores, Reason[] reasons) {

  /** A score of 1. */
  static final double ONE = 1_000_000;

  /** One paper's part. */
  record Found(double score, Reason reason) {}

  /** Adds the reason that a paper has, if it has this term. */
  void explain(int paper, ReasonBuilder why) {
    int at = Arrays.binarySearch(papers, paper);
    if (at >= 0) {
      why.add(scores[at], reasons[at]);
    }
  }

  static TermEvidence of(Map<Integer, Found> found) {
    int[] papers = new int[found.size()];
    long[] scores = new long[found.size()];
    Reason[] reasons = new Reason[found.size()];
    int at = 0;
    for (Map.Entry<Integer, Found> entry : new TreeMap<>(found).entrySet()) {
      papers[at] = entry.getKey();
      scores[at] = Math.max(1, Math.round(entry.getValue().score() * ONE));
      reasons[at] = entry.getValue().reason();
      at++;
    }
    return new TermEvidence(papers, scores, reasons);
  }
}
