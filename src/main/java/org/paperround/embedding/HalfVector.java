package org.paperround.embedding;

import java.nio.ByteBuffer;
import java.nio.ShortBuffer;

/** Vectors as bytes, two for each number (IEEE 754 half precision, big-endian). */
final class HalfVector {

  private HalfVector() {}

  /** The direction of a vector as bytes. */
  static byte[] encode(float[] vector) {
    double length = length(vector);
    ByteBuffer bytes = ByteBuffer.allocate(vector.length * Short.BYTES);
    for (float number : vector) {
      bytes.putShort(Float.floatToFloat16((float) (number / length)));
    }
    return bytes.array();
  }

  /** The vector that bytes stand for, of length 1: what rounding took from that is given back. */
  static float[] decode(byte[] bytes) {
    ShortBuffer numbers = ByteBuffer.wrap(bytes).asShortBuffer();
    float[] vector = new float[numbers.remaining()];
    for (int i = 0; i < vector.length; i++) {
      vector[i] = Float.float16ToFloat(numbers.get(i));
    }
    double length = length(vector);
    for (int i = 0; i < vector.length; i++) {
      vector[i] = (float) (vector[i] / length);
    }
    return vector;
  }

  private static double length(float[] vector) {
    double sum = 0;
    for (float number : vector) {
      sum += (double) number * number;
    }
    if (!(sum > 0) || Double.isInfinite(sum)) {
      throw new IllegalArgumentException("a vector without direction");
    }
    return Math.sqrt(sum);
  }
}
