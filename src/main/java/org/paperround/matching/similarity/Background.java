package org.paperround.matching.similarity;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What recent papers tell about papers in general: how common words are, what goes together, where
 * the middle is. Everything is measured against it, so that a score means the same on a day with
 * three papers and on one with three thousand. Immutable and safe for many threads.
 */
public final class Background {

  /** With fewer papers there is no telling what is usual. */
  public static final int LEAST_PAPERS = 50;

  private final Vocabulary vocabulary;
  private final @Nullable LatentSpace latent;
  private final @Nullable MeaningSpace meaning;
  private final List<Features> papers;
  private final Columns columns;

  private Background(
      Vocabulary vocabulary,
      @Nullable LatentSpace latent,
      @Nullable MeaningSpace meaning,
      List<TextSample> papers) {
    this.vocabulary = vocabulary;
    this.latent = latent;
    this.meaning = meaning;
    this.papers = papers.stream().map(this::ofPaper).toList();
    this.columns = new Columns(this.papers);
  }

  /**
   * Learns from papers.
   *
   * @param papers recent papers, all with an embedding or none
   * @param words embeddings of short texts such as readers use; empty where there is no model
   */
  public static Background of(List<TextSample> papers, List<float[]> words) {
    Vocabulary vocabulary = Vocabulary.of(papers.stream().map(TextSample::words).toList());
    LatentSpace latent = null;
    if (papers.size() >= LatentSpace.LEAST_PAPERS) {
      List<TermVector> vectors =
          papers.stream().map(paper -> vocabulary.vector(paper.words())).toList();
      latent = LatentSpace.of(vectors, vocabulary.size());
    }
    MeaningSpace meaning = null;
    if (!papers.isEmpty() && !words.isEmpty()) {
      meaning = MeaningSpace.of(papers.stream().map(TextSample::embedding).toList(), words);
    }
    return new Background(vocabulary, latent, meaning, papers);
  }

  /** Whether there are papers enough to tell what is usual, so that a score means something. */
  public boolean isEnough() {
    return papers.size() >= LEAST_PAPERS;
  }

  /** Whether at least two papers have a word of a text, so that it is a text of their field. */
  public boolean knows(TextSample text) {
    return !vocabulary.vector(text.words()).isEmpty();
  }

  /** A paper as vectors. */
  public Features ofPaper(TextSample paper) {
    MeaningSpace space = meaning;
    return space == null || paper.embedding().length == 0
        ? features(paper, new float[0], new float[0])
        : features(paper, space.centred(paper.embedding()), space.whitened(paper.embedding()));
  }

  /** A reader's words as vectors. */
  public Features ofWords(TextSample words) {
    MeaningSpace space = meaning;
    return space == null || words.embedding().length == 0
        ? features(words, new float[0], new float[0])
        : features(words, space.centredWords(words.embedding()), new float[0]);
  }

  /** Compares with these papers; beside them stands a sample of the background. */
  public Closeness over(List<Features> edition) {
    return new Closeness(this, edition);
  }

  List<Features> papers() {
    return papers;
  }

  Columns columns() {
    return columns;
  }

  /** Every n-th paper, at most {@code most}. */
  List<Features> sample(int most) {
    int step = Math.max(1, (papers.size() + most - 1) / most);
    List<Features> sample = new ArrayList<>();
    for (int i = 0; i < papers.size(); i += step) {
      sample.add(papers.get(i));
    }
    return sample;
  }

  private Features features(TextSample text, float[] centred, float[] whitened) {
    TermVector terms = vocabulary.vector(text.words());
    LatentSpace space = latent;
    return new Features(
        terms, space == null ? new float[0] : space.place(terms), centred, whitened);
  }
}
