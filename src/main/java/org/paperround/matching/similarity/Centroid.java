package org.paperround.matching.similarity;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** The mean of papers, part by part. Nearness is linear, so it stands for all of them. */
final class Centroid {

  private Centroid() {}

  /** The mean of at least one paper. */
  static Features of(List<Features> papers) {
    return new Features(
        terms(papers),
        dense(papers, Features::latent),
        dense(papers, Features::centred),
        dense(papers, Features::whitened));
  }

  private static TermVector terms(List<Features> papers) {
    Map<Integer, Double> sums = new TreeMap<>();
    for (Features paper : papers) {
      TermVector vector = paper.terms();
      for (int i = 0; i < vector.terms().length; i++) {
        sums.merge(vector.terms()[i], (double) vector.weights()[i], Double::sum);
      }
    }
    int[] terms = sums.keySet().stream().mapToInt(Integer::intValue).toArray();
    float[] weights = new float[terms.length];
    for (int i = 0; i < terms.length; i++) {
      weights[i] = (float) (sums.getOrDefault(terms[i], 0.0) / papers.size());
    }
    return new TermVector(terms, weights);
  }

  private static float[] dense(List<Features> papers, Function<Features, float[]> space) {
    return Vectors.mean(papers.stream().map(space).toList(), space.apply(papers.getFirst()).length);
  }
}
