package org.paperround;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whether the classes of the reader's pages leave all sentences to the message bundles. */
class ReaderSentencesTest {

  private static final Path FOLDER = Path.of("src/main/java/org/paperround/web/reader");

  private static final Pattern COMMENT =
      Pattern.compile("/\\*.*?\\*/|^\\s*//[^\\n]*", Pattern.DOTALL | Pattern.MULTILINE);
  private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\\\n]|\\\\.)*)\"");

  /** Three words in a row, or two of which the first begins a sentence. */
  private static final Pattern SENTENCE =
      Pattern.compile("\\b[a-z]+ [a-z]+ [a-z]+\\b|^[A-Z][a-z]+ [a-z]");

  private static final Pattern FOR_OPERATORS = Pattern.compile("Log\\.|Exception\\(");

  static List<Path> classes() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files.filter(file -> !file.getFileName().toString().contains("Sample")).toList();
    }
  }

  @ParameterizedTest
  @MethodSource("classes")
  void everySentenceIsInABundle(Path type) throws IOException {
    assertThat(sentences(Files.readString(type))).isEmpty();
  }

  @Test
  void aSentenceIsFound() {
    assertThat(
            sentences(
                """
                /** A comment that says "this is no sentence". */
                String a = "Saved twice.";
                  Log.warn("this is for operators");
                String b = "and %s are not known", c = "Content-Language", d = "one two";
                """))
        .containsExactly("Saved twice.", "and %s are not known");
  }

  private static List<String> sentences(String source) {
    return COMMENT
        .matcher(source)
        .replaceAll("")
        .lines()
        .filter(line -> !FOR_OPERATORS.matcher(line).find())
        .flatMap(line -> LITERAL.matcher(line).results().map(literal -> literal.group(1)))
        .filter(text -> SENTENCE.matcher(text).find())
        .toList();
  }
}
