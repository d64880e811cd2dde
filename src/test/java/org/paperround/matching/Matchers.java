package org.paperround.matching;

import java.util.List;
import java.util.Map;
import org.paperround.embedding.TextEmbedder;
import org.paperround.interest.Topics;
import org.paperround.matching.similarity.Background;

/** Matchers for tests. */
final class Matchers {

  /** Nothing to measure closeness against: only words count. */
  static final Background NO_BACKGROUND = Background.of(List.of(), List.of());

  private Matchers() {}

  /** Without a model and without examples. */
  static PaperMatcher byWords() {
    return with(new NoEmbedder(), keys -> Map.of());
  }

  static PaperMatcher with(TextEmbedder embedder, ExampleTexts examples) {
    return new LucenePaperMatcher(Topics.bundled(), embedder, examples);
  }

  private static final class NoEmbedder implements TextEmbedder {

    @Override
    public boolean isOn() {
      return false;
    }

    @Override
    public boolean knowsWordOf(String text) {
      throw new IllegalStateException("there is no model");
    }

    @Override
    public int dimension() {
      return 0;
    }

    @Override
    public List<float[]> embed(List<String> texts) {
      throw new IllegalStateException("there is no model");
    }
  }
}
