package org.paperround.testing;

import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.paperround.embedding.TextEmbedder;

/**
 * Vectors without a model, always the same: texts that share words are near to each other, others
 * are about at right angles.
 */
public final class WordEmbedder implements TextEmbedder {

  private static final int DIMENSION = 384;

  @Override
  public boolean isOn() {
    return true;
  }

  @Override
  public boolean knowsWordOf(String text) {
    return false;
  }

  @Override
  public int dimension() {
    return DIMENSION;
  }

  @Override
  public List<float[]> embed(List<String> texts) {
    return texts.stream().map(WordEmbedder::vector).toList();
  }

  private static float[] vector(String text) {
    double[] sum = new double[DIMENSION];
    for (String word : text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+", -1)) {
      Random numbers = new Random(word.hashCode());
      for (int i = 0; i < DIMENSION; i++) {
        sum[i] += numbers.nextGaussian();
      }
    }
    double square = 0;
    for (double number : sum) {
      square += number * number;
    }
    float[] vector = new float[DIMENSION];
    for (int i = 0; i < DIMENSION; i++) {
      vector[i] = (float) (sum[i] / Math.sqrt(square));
    }
    return vector;
  }
}
