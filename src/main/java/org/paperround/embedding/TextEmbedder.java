package org.paperround.embedding;

import java.util.List;

/** Turns texts into vectors whose direction is their meaning. */
public interface TextEmbedder {

  /** Whether there is a model; without one nothing may be asked of it. */
  boolean isOn();

  /** The text that stands for a paper, which all who ask for its vector must hand in alike. */
  static String paperText(String title, String summary) {
    return title + ". " + summary;
  }

  /**
   * Whether the model knows a word of a text as more than its letters: what it says of letters
   * alone means nothing.
   *
   * @throws IllegalStateException if there is no model
   */
  boolean knowsWordOf(String text);

  /** Numbers of a vector. */
  int dimension();

  /**
   * The vectors of texts, in their order, each of length 1; the same text always gives the same
   * vector, to the last bit. What was asked before is looked up, not worked out again.
   *
   * @param texts any texts; only their beginning counts where they are long
   * @throws IllegalStateException if there is no model
   */
  List<float[]> embed(List<String> texts);
}
