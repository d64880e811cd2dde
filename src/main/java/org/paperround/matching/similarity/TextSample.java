package org.paperround.matching.similarity;

import java.util.List;

/**
 * A text, taken apart.
 *
 * @param words its words in order as they are compared, an empty string where a word says nothing
 * @param embedding its embedding, of length 1; empty where there is no model
 */
@SuppressWarnings("ArrayRecordComponent") // hundreds of numbers that nobody changes
public record TextSample(List<String> words, float[] embedding) {

  public TextSample {
    words = List.copyOf(words);
  }
}
