package org.paperround.embedding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The true model, natives and all. */
class MiniLmTest {

  private static final String TEXT =
      "Walking robots. We train a robot with legs to walk on sand, in simulation first.";

  private static MiniLm model;

  @BeforeAll
  static void load() throws Exception {
    model = MiniLm.load();
  }

  @AfterAll
  static void close() throws Exception {
    model.close();
  }

  @Test
  void related_sentences_are_nearer_than_others() {
    float[] robots = unit("A quadruped learns to walk over rough ground");
    float[] legs = unit("Legged locomotion by reinforcement learning");
    float[] proteins = unit("Predicting how proteins fold from their sequence");

    assertThat(dot(robots, legs)).isGreaterThan(0.4);
    assertThat(dot(robots, proteins)).isLessThan(0.2);
  }

  @Test
  void a_known_pair_is_as_near_as_when_matching_was_measured() {
    assertThat(dot(unit("A man is eating food."), unit("A man is eating a piece of bread.")))
        .isCloseTo(0.75, within(0.05));
  }

  @ParameterizedTest
  @CsvSource({
    "gravitational lensing, true",
    "zzzqqq transformer, true",
    "3D, true",
    "satisfiabilty, true",
    "GRPO, true",
    "Bildsegmentierung, true",
    "xkxk, false",
    "zzzqqq, false",
    "asdfghjkl, false",
    "'', false",
    "?!, false"
  })
  void letters_alone_are_no_word(String text, boolean isKnown) {
    assertThat(model.knowsWordOf(text)).isEqualTo(isKnown);
  }

  @Test
  void the_same_text_has_the_same_vector_to_the_last_bit_whoever_else_asks() throws Exception {
    float[] first = model.vector(TEXT);
    Callable<float[]> again = () -> model.vector(TEXT);
    Callable<float[]> other = () -> model.vector(TEXT + TEXT);
    try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
      for (Future<float[]> one : threads.invokeAll(Collections.nCopies(20, again))) {
        assertThat(one.get()).containsExactly(first);
      }
      for (Future<float[]> one : threads.invokeAll(List.of(other, again, other, again))) {
        assertThat(one.get()).isIn(first, model.vector(TEXT + TEXT));
      }
    }
  }

  @Test
  void only_the_beginning_of_a_long_text_counts() {
    String full = "walk ".repeat(MiniLm.MOST_PIECES - 2);

    assertThat(model.vector(full + "proteins fold")).containsExactly(model.vector(full));
    assertThat(model.vector("walk ".repeat(MiniLm.MOST_PIECES - 3) + "protein"))
        .isNotEqualTo(model.vector(full));
  }

  @Test
  void every_text_has_a_vector() {
    for (String text : List.of("", " \n", "\0", "\ud800", "💡", "漢字", "x".repeat(100_000))) {
      float[] vector = HalfVector.decode(HalfVector.encode(model.vector(text)));
      assertThat(dot(vector, vector)).isCloseTo(1, within(1e-6));
    }
  }

  @Test
  void a_closed_model_refuses() throws Exception {
    MiniLm closed = MiniLm.load();
    closed.close();

    assertThatThrownBy(() -> closed.vector("x")).isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> closed.knowsWordOf("x")).isInstanceOf(IllegalStateException.class);
  }

  private static float[] unit(String text) {
    return HalfVector.decode(HalfVector.encode(model.vector(text)));
  }

  private static double dot(float[] one, float[] other) {
    double sum = 0;
    for (int i = 0; i < one.length; i++) {
      sum += one[i] * other[i];
    }
    return sum;
  }
}
