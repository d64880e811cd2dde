package org.paperround.matching;

import java.util.ArrayList;
import java.util.List;
import org.paperround.embedding.TextEmbedder;
import org.paperround.matching.similarity.TextSample;

/** Takes texts apart for comparison: their stems, and their embedding where there is a model. */
final class Texts {

  private final TextEmbedder embedder;

  Texts(TextEmbedder embedder) {
    this.embedder = embedder;
  }

  /** Texts taken apart, in their order. */
  List<TextSample> samples(List<String> texts) {
    List<float[]> embeddings = embeddings(texts);
    List<TextSample> samples = new ArrayList<>();
    for (int i = 0; i < texts.size(); i++) {
      samples.add(new TextSample(Stems.of(texts.get(i)), embeddings.get(i)));
    }
    return samples;
  }

  /** Whether there is a model that knows a word of a text. */
  boolean modelKnowsWordOf(String text) {
    return embedder.isOn() && embedder.knowsWordOf(text);
  }

  /** The embeddings of texts, each empty if there is no model. */
  List<float[]> embeddings(List<String> texts) {
    return embedder.isOn()
        ? embedder.embed(texts)
        : texts.stream().map(text -> new float[0]).toList();
  }
}
