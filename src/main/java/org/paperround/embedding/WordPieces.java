package org.paperround.embedding;

import ai.djl.huggingface.tokenizers.Encoding;
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

  /** What the pieces of a word begin with, other than its first. */
  private static final String CONTINUED = "##";

  /** Words that people use, and misspelt ones, are cut into longer pieces than mere letters. */
  private static final int READABLE = 2;

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

  /** Whether the pieces of a word have {@value #READABLE} letters or more on average. */
  boolean hasReadableWord(String text) {
    Encoding cut = tokenizer.encode(text);
    String[] pieces = cut.getTokens();
    long[] around = cut.getSpecialTokenMask();
    int letters = 0;
    int parts = 0;
    for (int i = 0; i < pieces.length; i++) {
      boolean continues = pieces[i].startsWith(CONTINUED);
      if (!continues && isReadable(letters, parts)) {
        return true;
      }
      if (continues) {
        letters += pieces[i].length() - CONTINUED.length();
        parts++;
      } else {
        letters = pieces[i].length();
        parts = around[i] == 0 ? 1 : 0;
      }
    }
    return isReadable(letters, parts);
  }

  private static boolean isReadable(int letters, int parts) {
    return parts > 0 && letters >= READABLE * parts;
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
