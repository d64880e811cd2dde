package org.paperround.matching.similarity;

import java.util.List;
import java.util.function.Function;

/**
 * Papers side by side, laid out so that a text is compared with all of them at once: postings for
 * words, and for each dense space one line of numbers a dimension.
 */
final class Columns {

  private final int size;

  private final Postings postings;
  private final float[][] latent;
  private final float[][] centred;
  private final float[][] whitened;

  Columns(List<Features> papers) {
    size = papers.size();
    postings = Postings.of(papers.stream().map(Features::terms).toList());
    latent = turned(papers, Features::latent);
    centred = turned(papers, Features::centred);
    whitened = turned(papers, Features::whitened);
  }

  int size() {
    return size;
  }

  /** Cosine by words with each paper. */
  float[] byTerms(TermVector text) {
    float[] row = new float[size];
    for (int i = 0; i < text.terms().length; i++) {
      float weight = text.weights()[i];
      int end = postings.end(text.terms()[i]);
      for (int entry = postings.start(text.terms()[i]); entry < end; entry++) {
        row[postings.text(entry)] += weight * postings.weight(entry);
      }
    }
    return row;
  }

  /** Cosine in the latent space; zeros where there is none. */
  float[] byLatent(float[] text) {
    return dots(latent, text);
  }

  /** Cosine of centred meanings; zeros where there is no model. */
  float[] byCentred(float[] text) {
    return dots(centred, text);
  }

  /** Cosine of whitened meanings; zeros where there is no model. */
  float[] byWhitened(float[] text) {
    return dots(whitened, text);
  }

  private float[] dots(float[][] lines, float[] text) {
    float[] row = new float[size];
    for (int i = 0; i < Math.min(lines.length, text.length); i++) {
      Vectors.add(row, text[i], lines[i]);
    }
    return row;
  }

  private static float[][] turned(List<Features> papers, Function<Features, float[]> space) {
    int dimensions = papers.isEmpty() ? 0 : space.apply(papers.getFirst()).length;
    float[][] lines = new float[dimensions][papers.size()];
    for (int paper = 0; paper < papers.size(); paper++) {
      float[] vector = space.apply(papers.get(paper));
      for (int i = 0; i < dimensions; i++) {
        lines[i][paper] = vector[i];
      }
    }
    return lines;
  }
}
