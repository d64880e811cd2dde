package org.paperround.matching.similarity;

/** Arithmetic with dense vectors. Sums run in a fixed order, so results never differ. */
final class Vectors {

  private Vectors() {}

  /** Brings a vector to length 1; one of zeros stays. */
  static float[] unit(float[] vector) {
    double squares = 0;
    for (float value : vector) {
      squares += (double) value * value;
    }
    if (squares > 0) {
      float factor = (float) (1 / Math.sqrt(squares));
      for (int i = 0; i < vector.length; i++) {
        vector[i] *= factor;
      }
    }
    return vector;
  }

  /** The difference of two vectors. */
  static float[] minus(float[] vector, float[] other) {
    float[] difference = new float[vector.length];
    for (int i = 0; i < vector.length; i++) {
      difference[i] = vector[i] - other[i];
    }
    return difference;
  }

  /** The mean of vectors of one size; there must be at least one. */
  static float[] mean(Iterable<float[]> vectors, int size) {
    double[] sums = new double[size];
    int count = 0;
    for (float[] vector : vectors) {
      for (int i = 0; i < size; i++) {
        sums[i] += vector[i];
      }
      count++;
    }
    float[] mean = new float[size];
    for (int i = 0; i < size; i++) {
      mean[i] = (float) (sums[i] / count);
    }
    return mean;
  }

  /** The inner product of two vectors of one size. */
  static double dot(float[] vector, float[] other) {
    double sum = 0;
    for (int i = 0; i < vector.length; i++) {
      sum += (double) vector[i] * other[i];
    }
    return sum;
  }

  /** The inner product of two sparse vectors. */
  static double dot(TermVector vector, TermVector other) {
    double sum = 0;
    int i = 0;
    int j = 0;
    while (i < vector.terms().length && j < other.terms().length) {
      int difference = Integer.compare(vector.terms()[i], other.terms()[j]);
      if (difference == 0) {
        sum += (double) vector.weights()[i] * other.weights()[j];
      }
      i += difference <= 0 ? 1 : 0;
      j += difference >= 0 ? 1 : 0;
    }
    return sum;
  }

  /** Adds a multiple of a row to sums, place by place. */
  static void add(float[] sums, float factor, float[] row) {
    for (int i = 0; i < sums.length; i++) {
      sums[i] += factor * row[i];
    }
  }
}
