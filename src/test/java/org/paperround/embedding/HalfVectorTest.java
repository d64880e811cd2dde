package org.paperround.embedding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class HalfVectorTest {

  @Test
  void a_vector_keeps_its_direction_and_has_length_1() {
    Random random = new Random(1);
    float[] vector = new float[384];
    for (int i = 0; i < vector.length; i++) {
      vector[i] = (float) random.nextGaussian() * 40;
    }

    byte[] bytes = HalfVector.encode(vector);
    float[] back = HalfVector.decode(bytes);

    assertThat(bytes).hasSize(768);
    assertThat(cosine(back, back)).isCloseTo(1, within(1e-6));
    assertThat(cosine(back, vector) / Math.sqrt(cosine(vector, vector))).isCloseTo(1, within(1e-6));
  }

  @Test
  void bytes_are_big_endian_half_precision() {
    assertThat(HalfVector.encode(new float[] {0, -5})).containsExactly(0, 0, 0xBC, 0);
    assertThat(HalfVector.decode(new byte[] {0, 0, (byte) 0xBC, 0})).containsExactly(0, -1);
  }

  @Test
  void what_has_no_direction_is_refused() {
    assertThatThrownBy(() -> HalfVector.encode(new float[2]))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> HalfVector.encode(new float[] {1, Float.NaN}))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> HalfVector.decode(new byte[4]))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static double cosine(float[] one, float[] other) {
    double sum = 0;
    for (int i = 0; i < one.length; i++) {
      sum += (double) one[i] * other[i];
    }
    return sum;
  }
}
