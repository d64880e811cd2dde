package org.paperround.matching;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.paperround.interest.Example;
import org.paperround.matching.Reason.Field;
import org.paperround.matching.Signals.WeightedRow;
import org.paperround.matching.Signals.WordsRow;
import org.paperround.matching.similarity.Spread;

/**
 * How well each paper fits an interest by closeness to its words and examples, as a standard score:
 * deviations above the mean of what the background's papers would get.
 *
 * <p>Words are alternatives and are joined by a 2-norm of what lies above the mean (the extended
 * Boolean model of Salton, Fox and Wu 1983). Examples are summed by weight, which is nearness to
 * their centroid (Rocchio 1971). Words count 0.7 beside examples.
 */
final class SoftScores {

  private static final float WORDS = 0.7f;

  /** From here on closeness is worth telling as a reason. */
  private static final float TELLING = 1.5f;

  private final float[] scores;
  private final List<WordsRow> words;
  private final List<WeightedRow> examples;
  private final float[] byExamples;

  private SoftScores(List<WordsRow> words, List<WeightedRow> examples, Signals signals) {
    this.words = words;
    this.examples = examples;
    int papers = signals.papers();
    scores = new float[signals.width()];
    if (!words.isEmpty()) {
      add(scores, examples.isEmpty() ? 1 : WORDS, joined(words), papers);
    }
    byExamples = examples.isEmpty() ? new float[0] : summed(examples, scores.length);
    if (!examples.isEmpty()) {
      add(scores, 1, byExamples, papers);
    }
    Spread.of(scores, papers).standardise(scores);
  }

  /**
   * The scores of an interest; null if nothing in it can be close to anything.
   *
   * @param words the rows of those of its terms that have one
   */
  static @Nullable SoftScores of(List<WordsRow> words, List<Example> wanted, Signals signals) {
    if (!signals.isOn()) {
      return null;
    }
    List<WeightedRow> examples = signals.of(wanted);
    boolean isLiked = examples.stream().anyMatch(example -> example.weight() > 0);
    if (words.isEmpty() && !isLiked) {
      return null;
    }
    return new SoftScores(words, isLiked ? examples : List.of(), signals);
  }

  /** The standard score of a paper, by its place. */
  float score(int paper) {
    return scores[paper];
  }

  /** Tells which words and which example bring a paper near, as far as they do. */
  void explain(int paper, ReasonBuilder why) {
    if (scores[paper] < TELLING) {
      return;
    }
    WordsRow nearest = nearestWords(paper);
    if (nearest != null && nearest.row()[paper] >= TELLING) {
      tell(nearest, paper, why);
    }
    if (byExamples.length > 0 && byExamples[paper] >= TELLING) {
      tellExample(paper, why);
    }
  }

  /** Tells what brings a paper nearest, however little that is. */
  void explainAtAll(int paper, ReasonBuilder why) {
    WordsRow nearest = nearestWords(paper);
    if (byExamples.length > 0 && (nearest == null || byExamples[paper] > nearest.row()[paper])) {
      tellExample(paper, why);
    } else if (nearest != null) {
      tell(nearest, paper, why);
    }
  }

  private @Nullable WordsRow nearestWords(int paper) {
    WordsRow nearest = null;
    for (WordsRow row : words) {
      if (nearest == null || row.row()[paper] > nearest.row()[paper]) {
        nearest = row;
      }
    }
    return nearest;
  }

  private static void tell(WordsRow row, int paper, ReasonBuilder why) {
    why.addMeaning(row.row()[paper], new Reason(row.kind(), row.label(), "", Field.MEANING));
  }

  private void tellExample(int paper, ReasonBuilder why) {
    Reason reason = new Reason(Reason.Kind.EXAMPLE, nearestExample(paper), "", Field.MEANING);
    why.addMeaning(byExamples[paper], reason);
  }

  private String nearestExample(int paper) {
    String title = "";
    double most = Double.NEGATIVE_INFINITY;
    for (WeightedRow example : examples) {
      double part = (double) example.weight() * example.example().row()[paper];
      if (example.weight() > 0 && part > most) {
        most = part;
        title = example.example().title();
      }
    }
    return title;
  }

  private static void add(float[] scores, float factor, float[] part, int papers) {
    Spread.of(part, papers).standardise(part);
    for (int i = 0; i < scores.length; i++) {
      scores[i] += factor * part[i];
    }
  }

  private static float[] joined(List<WordsRow> words) {
    if (words.size() == 1) {
      return words.getFirst().row().clone();
    }
    float[] norms = new float[words.getFirst().row().length];
    for (WordsRow word : words) {
      float[] row = word.row();
      for (int i = 0; i < norms.length; i++) {
        float above = Math.max(0, row[i]);
        norms[i] += above * above;
      }
    }
    for (int i = 0; i < norms.length; i++) {
      norms[i] = (float) Math.sqrt(norms[i]);
    }
    return norms;
  }

  private static float[] summed(List<WeightedRow> examples, int width) {
    float[] sum = new float[width];
    for (WeightedRow example : examples) {
      float weight = example.weight();
      float[] row = example.example().row();
      for (int i = 0; i < width; i++) {
        sum[i] += weight * row[i];
      }
    }
    return sum;
  }
}
