package org.paperround.matching.similarity;

import java.util.Arrays;
import java.util.List;
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
    int[] terms =
        papers.stream()
            .flatMapToInt(paper -> Arrays.stream(paper.terms().terms()))
            .sorted()
            .distinct()
            .toArray();
    double[] sums = new double[terms.length];
    for (Features paper : papers) {
      int place = 0;
      for (int i = 0; i < paper.terms().terms().length; i++) {
        while (terms[place] < paper.terms().terms()[i]) {
          place++;
        }
        sums[place] += paper.terms().weights()[i];
      }
    }
    float[] weights = new float[terms.length];
    for (int i = 0; i < terms.length; i++) {
      weights[i] = (float) (sums[i] / papers.size());
    }
    return new TermVector(terms, weights);
  }

  private static float[] dense(List<Features> papers, Function<Features, float[]> space) {
    return Vectors.mean(papers.stream().map(space).toList(), space.apply(papers.getFirst()).length);
  }
}
