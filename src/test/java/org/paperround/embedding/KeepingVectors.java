package org.paperround.embedding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.paperround.testing.Tables;

/** Each text is worked out once, whoever asks. */
abstract class KeepingVectors {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

  @Inject EmbeddingStore store;
  @Inject TextEmbedder embedder;
  @Inject Tables tables;

  private final CountingModel model = new CountingModel();

  @BeforeEach
  void empty() {
    tables.clear();
  }

  @Test
  void vectors_come_in_the_order_of_the_texts_and_each_text_is_read_once() {
    List<String> texts =
        IntStream.range(0, 1_203).mapToObj(i -> i % 7 == 0 ? "" : "text " + i % 601).toList();

    List<float[]> vectors = model.embedder(store).embed(texts);

    assertThat(vectors).hasSize(1_203);
    for (int i = 0; i < vectors.size(); i++) {
      assertThat(vectors.get(i)).containsExactly(CountingModel.expected(texts.get(i)));
    }
    long distinct = texts.stream().distinct().count();
    assertThat(model.read()).isEqualTo(distinct);
    assertThat(tables.count("select count(*) from embedding")).isEqualTo(distinct);
  }

  @Test
  void a_vector_is_the_same_fresh_from_memory_and_from_the_database() {
    TextEmbedder first = model.embedder(store);
    float[] fresh = first.embed(List.of("x")).getFirst();

    assertThat(first.embed(List.of("x", "x"))).containsExactly(fresh, fresh);
    assertThat(model.embedder(store).embed(List.of("x")).getFirst()).containsExactly(fresh);
    assertThat(model.read()).isEqualTo(1);
  }

  @Test
  void who_changes_a_vector_changes_it_for_nobody_else() {
    TextEmbedder one = model.embedder(store);
    one.embed(List.of("x")).getFirst()[0] = 9;

    assertThat(one.embed(List.of("x")).getFirst()).containsExactly(CountingModel.expected("x"));
  }

  @Test
  void no_text_has_no_vector() {
    assertThat(model.embedder(store).embed(List.of())).isEmpty();
  }

  @Test
  void two_that_keep_the_same_at_the_same_moment_both_succeed() throws Exception {
    CyclicBarrier start = new CyclicBarrier(4);
    try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
      for (int round = 0; round < 10; round++) {
        Map<String, byte[]> vectors = vectors(round);
        Callable<Boolean> keeping =
            () -> {
              start.await();
              store.keep(vectors, TODAY);
              return true;
            };
        for (Future<Boolean> one : threads.invokeAll(Collections.nCopies(4, keeping))) {
          assertThat(one.get()).isTrue();
        }
      }
    }
    assertThat(tables.count("select count(*) from embedding")).isEqualTo(1_050);
  }

  /** 150 keys, of which the next round has 50 again. */
  private static Map<String, byte[]> vectors(int round) {
    return IntStream.range(round * 100, round * 100 + 150)
        .boxed()
        .collect(
            Collectors.toMap(
                i -> EmbeddingKey.of("m", "t" + i), i -> new byte[] {(byte) (int) i, 1}));
  }

  @Test
  void what_is_there_already_stays_and_the_rest_is_kept() {
    store.keep(Map.of("b", new byte[] {1}), TODAY);
    store.keep(Map.of("a", new byte[] {2}, "b", new byte[] {2}, "c", new byte[] {2}), TODAY);

    Map<String, byte[]> found = store.find(List.of("a", "b", "c", "d"), TODAY);

    assertThat(found).containsOnlyKeys("a", "b", "c");
    assertThat(found.get("b")).containsExactly(1);
    assertThat(found.get("c")).containsExactly(2);
  }

  @Test
  void what_can_never_be_kept_fails_instead_of_being_tried_for_ever() {
    assertThatThrownBy(() -> store.keep(Map.of("x".repeat(65), new byte[1]), TODAY))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void what_nobody_uses_is_forgotten() {
    store.keep(Map.of("old", new byte[1], "used", new byte[1]), TODAY.minusDays(30));
    store.find(List.of("used"), TODAY);

    assertThat(store.forgetUnusedSince(TODAY.minusDays(1))).isEqualTo(1);
    assertThat(store.find(List.of("old", "used"), TODAY)).containsOnlyKeys("used");
  }

  @Test
  void where_it_is_off_nothing_may_be_asked() {
    assertThat(embedder.isOn()).isFalse();
    assertThatThrownBy(() -> embedder.embed(List.of("x")))
        .isInstanceOf(IllegalStateException.class);
  }
}
