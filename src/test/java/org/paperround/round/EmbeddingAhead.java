package org.paperround.round;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.paperround.embedding.TextEmbedder;
import org.paperround.paper.IncomingPaper;
import org.paperround.paper.PaperStore;
import org.paperround.testing.Papers;
import org.paperround.testing.Tables;

/** New papers are read ahead of the round, once. */
abstract class EmbeddingAhead {

  @Inject PaperStore papers;
  @Inject RoundConfig config;
  @Inject Tables tables;
  @Inject TextEmbedder off;

  private final List<String> read = new ArrayList<>();

  @BeforeEach
  void empty() {
    tables.clear();
  }

  @Test
  void papers_after_the_last_one_read_are_read() {
    EmbedPapersJob job = new EmbedPapersJob(papers, reading(), config);
    long before = papers.newestSeq();
    papers.store(List.of(paper("Walking robots"), paper("Folding proteins")));

    long last = job.embedAfter(before, () -> false);

    assertThat(last).isEqualTo(papers.newestSeq());
    assertThat(read).hasSize(2).allMatch(text -> text.contains(". "));
    assertThat(job.embedAfter(last, () -> false)).isEqualTo(last);
    assertThat(read).hasSize(2);
  }

  @Test
  void a_process_that_stops_leaves_the_rest() {
    EmbedPapersJob job = new EmbedPapersJob(papers, reading(), config);
    long before = papers.newestSeq();
    papers.store(List.of(paper("Mapping galaxies")));

    assertThat(job.embedAfter(before, () -> true)).isEqualTo(before);
    assertThat(read).isEmpty();
  }

  @Test
  void without_a_model_nothing_counts_as_read() {
    papers.store(List.of(paper("Proving bounds")));

    assertThat(new EmbedPapersJob(papers, off, config).embedAfter(0, () -> false)).isZero();
  }

  private static IncomingPaper paper(String title) {
    return Papers.titled(title, LocalDate.of(2026, 11, 24));
  }

  private TextEmbedder reading() {
    return new TextEmbedder() {

      @Override
      public boolean isOn() {
        return true;
      }

      @Override
      public boolean knowsWordOf(String text) {
        return true;
      }

      @Override
      public int dimension() {
        return 1;
      }

      @Override
      public List<float[]> embed(List<String> texts) {
        read.addAll(texts);
        return texts.stream().map(text -> new float[] {1}).toList();
      }
    };
  }
}
