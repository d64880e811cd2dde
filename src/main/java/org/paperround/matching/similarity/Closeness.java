package org.paperround.matching.similarity;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.stream.Stream;

/**
 * How close texts are to the papers of an edition. A text's row has one number for each paper of
 * the edition and then one for each paper of a sample of the background, so that sums of rows can
 * be measured against what is usual. Rows depend on the text alone, not on who asks: made once,
 * they serve all readers. Safe for many threads.
 */
public final class Closeness {

  /** Enough to know mean and deviation within about 5 %. */
  private static final int SAMPLE = 256;

  /** Where an edition has more papers, rows between its own are not kept. */
  private static final int MOST_ROWS = 1_000;

  /** Parts of the nearness of two papers, beside their words, which count 1. */
  private static final float WHITENED = 0.8f;

  private static final float LATENT = 0.5f;

  /** Parts of the nearness of words and a paper, in standard scores, beside meaning, which is 1. */
  private static final float WORDS_TERMS = 0.5f;

  private static final float WORDS_LATENT = 0.5f;

  /** The papers of the background nearest to words that stand for what they mean. */
  private static final int FEEDBACK_PAPERS = 8;

  private static final float FEEDBACK = 1;

  private final Background background;
  private final int papers;
  private final List<Features> edition;
  private final Columns columns;

  /** The rows of the edition's own papers, made when first asked for. */
  private final AtomicReferenceArray<float[]> rows;

  Closeness(Background background, List<Features> edition) {
    this.background = background;
    this.edition = List.copyOf(edition);
    papers = edition.size();
    rows = new AtomicReferenceArray<>(papers);
    columns =
        new Columns(Stream.concat(edition.stream(), background.sample(SAMPLE).stream()).toList());
  }

  /** How many papers the edition has; the numbers after them are of the sample. */
  public int papers() {
    return papers;
  }

  /** How many numbers a row has. */
  public int width() {
    return columns.size();
  }

  /**
   * The row of a paper that serves as an example: {@code words + 0.8 · whitened meaning + 0.5 ·
   * latent}, each a cosine.
   */
  public float[] toExample(Features example) {
    return toPaper(columns, example);
  }

  /**
   * The row of a reader's words, as standard scores against the whole background: nearness of
   * meaning, words and latent directions, and then once more with the background's papers that come
   * out nearest (pseudo-relevance feedback, Rocchio 1971).
   */
  public float[] toWords(Features words) {
    Columns all = background.columns();
    float[] there = new float[all.size()];
    float[] here = new float[columns.size()];
    add(there, here, 1, all.byCentred(words.centred()), columns.byCentred(words.centred()));
    add(there, here, WORDS_TERMS, all.byTerms(words.terms()), columns.byTerms(words.terms()));
    add(there, here, WORDS_LATENT, all.byLatent(words.latent()), columns.byLatent(words.latent()));
    Spread usual = Spread.of(there, 0);
    usual.standardise(here);
    Features nearest = nearest(there);
    float[] thereAgain = toPaper(all, nearest);
    float[] hereAgain = toPaper(columns, nearest);
    Spread.of(thereAgain, 0).standardise(hereAgain);
    usual.standardise(there);
    Spread.of(thereAgain, 0).standardise(thereAgain);
    Vectors.add(here, FEEDBACK, hereAgain);
    Vectors.add(there, FEEDBACK, thereAgain);
    Spread.of(there, 0).standardise(here);
    return here;
  }

  /** How alike two papers of the edition are, from 0 for unlike to 1 for the same. */
  public double alike(int paper, int other) {
    if (papers > MOST_ROWS) {
      double self = ofTwo(edition.get(paper), edition.get(paper));
      return self > 0 ? Math.clamp(ofTwo(edition.get(paper), edition.get(other)) / self, 0, 1) : 0;
    }
    float[] row = rows.get(paper);
    if (row == null) {
      row = toExample(edition.get(paper));
      rows.set(paper, row);
    }
    return row[paper] > 0 ? Math.clamp(row[other] / row[paper], 0, 1) : 0;
  }

  private static double ofTwo(Features paper, Features other) {
    return Vectors.dot(paper.terms(), other.terms())
        + WHITENED * Vectors.dot(paper.whitened(), other.whitened())
        + LATENT * Vectors.dot(paper.latent(), other.latent());
  }

  private static float[] toPaper(Columns columns, Features paper) {
    float[] row = columns.byTerms(paper.terms());
    Vectors.add(row, WHITENED, columns.byWhitened(paper.whitened()));
    Vectors.add(row, LATENT, columns.byLatent(paper.latent()));
    return row;
  }

  /** Adds a part to both rows, brought to the spread that it has over the whole background. */
  private static void add(
      float[] there, float[] here, float factor, float[] partThere, float[] partHere) {
    Spread usual = Spread.of(partThere, 0);
    usual.standardise(partHere);
    usual.standardise(partThere);
    Vectors.add(here, factor, partHere);
    Vectors.add(there, factor, partThere);
  }

  /** The mean of the background's papers with the highest scores; of equal ones the first. */
  private Features nearest(float[] scores) {
    int[] best = new int[Math.min(FEEDBACK_PAPERS, scores.length)];
    for (int i = 0; i < scores.length; i++) {
      int place = Math.min(i, best.length);
      while (place > 0 && scores[i] > scores[best[place - 1]]) {
        place--;
      }
      if (place < best.length) {
        System.arraycopy(best, place, best, place + 1, Math.min(i, best.length - 1) - place);
        best[place] = i;
      }
    }
    return Centroid.of(Arrays.stream(best).mapToObj(background.papers()::get).toList());
  }
}
