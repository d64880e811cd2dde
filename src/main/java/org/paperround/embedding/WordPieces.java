package org.paperround.embedding;

import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Stream;

/** Cuts texts into the pieces that a model knows. */
final class WordPieces implements AutoCloseable {

  private final HuggingFaceTokenizer tokenizer;

  private WordPieces(HuggingFaceTokenizer tokenizer) {
    this.tokenizer = tokenizer;
  }

  /**
   * Loads the vocabulary and the native library that cuts.
   *
   * @param vocabulary a {@code tokenizer.json}
   * @param most the most pieces of a text that count, the two around it among them
   */
  static WordPieces load(InputStream vocabulary, int most) throws IOException {
    // The library would ask the network where it runs, and for natives that it has not got. It
    // would also load natives from a folder that others may be able to write to.
    System.setProperty("ai.djl.offline", "true");
    Path natives = Files.createTempDirectory("paperround-natives");
    System.setProperty("ENGINE_CACHE_DIR", natives.toString());
    try {
      return new WordPieces(
          HuggingFaceTokenizer.newInstance(
              vocabulary,
              Map.of("padding", "false", "truncation", "true", "maxLength", String.valueOf(most))));
    } finally {
      remove(natives);
    }
  }

  /** The numbers of the pieces of a text's beginning; at least the two around every text. */
  long[] of(String text) {
    return tokenizer.encode(text).getIds();
  }

  @Override
  public void close() {
    tokenizer.close();
  }

  /** What is loaded stays so without its file; where that does not hold, the file stays too. */
  private static void remove(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      files.sorted(Comparator.reverseOrder()).forEach(WordPieces::removeFile);
    }
  }

  private static void removeFile(Path file) {
    try {
      Files.delete(file);
    } catch (IOException e) {
      file.toFile().deleteOnExit();
    }
  }
}
