package org.paperround.matching.similarity;

/**
 * Mean and standard deviation of scores.
 *
 * @param mean their mean
 * @param deviation their standard deviation, above 0
 */
public record Spread(double mean, double deviation) {

  /** Keeps a division from ending in the infinite where all scores are the same. */
  private static final double LEAST = 1e-6;

  /** Of the scores from one place on, at least one. */
  public static Spread of(float[] scores, int from) {
    int count = scores.length - from;
    double sum = 0;
    double squares = 0;
    for (int i = from; i < scores.length; i++) {
      sum += scores[i];
      squares += (double) scores[i] * scores[i];
    }
    double mean = sum / count;
    double variance = Math.max(0, squares / count - mean * mean);
    return new Spread(mean, Math.max(LEAST, Math.sqrt(variance)));
  }

  /** How many deviations a score lies above the mean. */
  public float standard(float score) {
    return (float) ((score - mean) / deviation);
  }

  /** Replaces scores by their standard scores. */
  public void standardise(float[] scores) {
    float factor = (float) (1 / deviation);
    float middle = (float) mean;
    for (int i = 0; i < scores.length; i++) {
      scores[i] = (scores[i] - middle) * factor;
    }
  }
}
