package org.paperround.matching.similarity;

import java.util.List;

/**
 * Sparse vectors turned round: for each term the texts that have it, by rising place, with its
 * weight in each.
 */
final class Postings {

  /** Where each term's entries begin; one more for where the last one's end. */
  private final int[] starts;

  private final int[] texts;
  private final float[] weights;

  private Postings(int[] starts, int[] texts, float[] weights) {
    this.starts = starts;
    this.texts = texts;
    this.weights = weights;
  }

  static Postings of(List<TermVector> vectors) {
    int terms = 0;
    int entries = 0;
    for (TermVector vector : vectors) {
      terms = vector.isEmpty() ? terms : Math.max(terms, vector.terms()[lastOf(vector)] + 1);
      entries += vector.terms().length;
    }
    int[] starts = new int[terms + 1];
    for (TermVector vector : vectors) {
      for (int term : vector.terms()) {
        starts[term + 1]++;
      }
    }
    for (int term = 0; term < terms; term++) {
      starts[term + 1] += starts[term];
    }
    int[] next = starts.clone();
    int[] texts = new int[entries];
    float[] weights = new float[entries];
    for (int text = 0; text < vectors.size(); text++) {
      TermVector vector = vectors.get(text);
      for (int i = 0; i < vector.terms().length; i++) {
        int at = next[vector.terms()[i]]++;
        texts[at] = text;
        weights[at] = vector.weights()[i];
      }
    }
    return new Postings(starts, texts, weights);
  }

  private static int lastOf(TermVector vector) {
    return vector.terms().length - 1;
  }

  /** The first entry of a term; of one that no text has, {@link #end}. */
  int start(int term) {
    return term < starts.length ? starts[term] : texts.length;
  }

  /** The entry after the last of a term. */
  int end(int term) {
    return term + 1 < starts.length ? starts[term + 1] : texts.length;
  }

  /** The place of an entry's text. */
  int text(int entry) {
    return texts[entry];
  }

  /** The weight of an entry. */
  float weight(int entry) {
    return weights[entry];
  }
}
