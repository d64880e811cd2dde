package org.paperround.matching.similarity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Papers side by side, laid out so that a text is compared with all of them at once: postings for
 * words, and for each dense space one line of numbers a dimension.
 */
final class Columns {

  private final int size;

  /** By the number of the term; null where no paper has it. */
  private final @Nullable Posting[] postings;

  private final float[][] latent;
  private final float[][] centred;
  private final float[][] whitened;

  /** The papers that have a term, with its weight in each. */
  private record Posting(int[] papers, float[] weights) {}

  Columns(List<Features> papers) {
    size = papers.size();
    postings = postings(papers);
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
      int term = text.terms()[i];
      Posting posting = term < postings.length ? postings[term] : null;
      if (posting != null) {
        float weight = text.weights()[i];
        for (int j = 0; j < posting.papers.length; j++) {
          row[posting.papers[j]] += weight * posting.weights[j];
        }
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

  private static @Nullable Posting[] postings(List<Features> papers) {
    Map<Integer, List<Integer>> having = new HashMap<>();
    Map<Integer, List<Float>> weights = new HashMap<>();
    for (int paper = 0; paper < papers.size(); paper++) {
      TermVector terms = papers.get(paper).terms();
      for (int i = 0; i < terms.terms().length; i++) {
        having.computeIfAbsent(terms.terms()[i], term -> new ArrayList<>()).add(paper);
        weights
            .computeIfAbsent(terms.terms()[i], term -> new ArrayList<>())
            .add(terms.weights()[i]);
      }
    }
    int last = having.keySet().stream().mapToInt(Integer::intValue).max().orElse(-1);
    @Nullable Posting[] postings = new Posting[last + 1];
    having.forEach(
        (term, list) -> {
          int[] places = list.stream().mapToInt(Integer::intValue).toArray();
          float[] values = new float[places.length];
          List<Float> given = weights.getOrDefault(term, List.of());
          for (int i = 0; i < values.length; i++) {
            values[i] = given.get(i);
          }
          postings[term] = new Posting(places, values);
        });
    return postings;
  }
}
