package org.paperround.matching.similarity;

/**
 * A sparse vector over a {@link Vocabulary}, of length 1, or empty where no word is known.
 *
 * @param terms numbers of its terms, rising
 * @param weights weight of each
 */
@SuppressWarnings("ArrayRecordComponent") // read in inner loops, never shown outside the package
record TermVector(int[] terms, float[] weights) {

  static final TermVector EMPTY = new TermVector(new int[0], new float[0]);

  boolean isEmpty() {
    return terms.length == 0;
  }
}
