package org.paperround.matching.similarity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The words and pairs of neighbouring words that at least two papers of a background have, each
 * with its inverse document frequency {@code ln(1 + N / df)}. A text's weight of a term is {@code
 * (1 + ln tf) · idf}, and the vector is brought to length 1 (Salton and Buckley 1988, sublinear
 * form).
 */
final class Vocabulary {

  /** What one paper alone says links it to none. */
  private static final int LEAST_PAPERS = 2;

  private final Map<String, Integer> numbers;
  private final double[] idf;

  private Vocabulary(Map<String, Integer> numbers, double[] idf) {
    this.numbers = numbers;
    this.idf = idf;
  }

  /**
   * Counts a background.
   *
   * @param texts the words of each paper in order, an empty string where one says nothing
   */
  static Vocabulary of(List<List<String>> texts) {
    Map<String, Integer> counts = new HashMap<>();
    for (List<String> text : texts) {
      grams(text).keySet().forEach(gram -> counts.merge(gram, 1, Integer::sum));
    }
    counts.values().removeIf(papers -> papers < LEAST_PAPERS);
    Map<String, Integer> frequencies = new TreeMap<>(counts); // numbered by the alphabet
    Map<String, Integer> numbers = new HashMap<>();
    double[] idf = new double[frequencies.size()];
    frequencies.forEach(
        (gram, papers) -> {
          idf[numbers.size()] = StrictMath.log(1 + (double) texts.size() / papers);
          numbers.put(gram, numbers.size());
        });
    return new Vocabulary(numbers, idf);
  }

  int size() {
    return idf.length;
  }

  /** The vector of a text; what is not in the vocabulary does not count. */
  TermVector vector(List<String> words) {
    TreeMap<Integer, Double> weights = new TreeMap<>();
    double squares = 0;
    for (Map.Entry<String, Integer> gram : grams(words).entrySet()) {
      Integer number = numbers.get(gram.getKey());
      if (number != null) {
        double weight = (1 + StrictMath.log(gram.getValue())) * idf[number];
        weights.put(number, weight);
      }
    }
    for (double weight : weights.values()) {
      squares += weight * weight;
    }
    double length = Math.sqrt(squares);
    int[] terms = new int[weights.size()];
    float[] values = new float[weights.size()];
    int at = 0;
    for (Map.Entry<Integer, Double> weight : weights.entrySet()) {
      terms[at] = weight.getKey();
      values[at] = (float) (weight.getValue() / length);
      at++;
    }
    return new TermVector(terms, values);
  }

  /** How often each word and each pair of neighbours stands in a text. */
  private static Map<String, Integer> grams(List<String> words) {
    List<String> grams = new ArrayList<>();
    String before = "";
    for (String word : words) {
      if (!word.isEmpty()) {
        grams.add(word);
        if (!before.isEmpty()) {
          grams.add(before + ' ' + word);
        }
      }
      before = word;
    }
    Map<String, Integer> counts = new HashMap<>();
    grams.forEach(gram -> counts.merge(gram, 1, Integer::sum));
    return counts;
  }
}
