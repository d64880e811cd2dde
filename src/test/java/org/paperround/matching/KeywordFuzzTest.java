package org.paperround.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.paperround.interest.Interest;
import org.paperround.interest.Term;
import org.paperround.interest.Term.Kind;
import org.paperround.platform.language.Language;
import org.paperround.testing.Texts;

/** Whatever is typed is read without failing and run in bounded time. */
class KeywordFuzzTest {

  private static final KeywordTexts TEXTS = Texts.of(KeywordTexts.class, Language.ENGLISH);

  private static final int STRINGS = 20_000;

  private static final List<String> PIECES =
      List.of(
          " ",
          " ",
          " ",
          " ",
          "(",
          ")",
          "\"",
          "AND",
          "OR",
          "NOT",
          "title:",
          "abstract:",
          "author:",
          "org:",
          "cat:",
          "fn:",
          "*",
          "~",
          "~5",
          "~2.5",
          "^",
          "^2",
          "-",
          "+",
          "!",
          "&&",
          "||",
          "/",
          "\\",
          "[",
          "]",
          "{",
          "}",
          "TO",
          ":",
          "<=",
          ">",
          "=",
          "?",
          "@",
          "@2",
          "#",
          "'",
          ",",
          "a",
          "RAG",
          "con",
          "loss",
          "dice loss",
          "cs.CL",
          "cs.*",
          "GPT-4",
          "3D",
          "C++",
          "the",
          "Ruiz",
          "\u00fc",
          "\u6f22",
          "\ud83e\udd16",
          "\ud83d",
          "\u0000",
          "\u0001",
          "\u2028",
          "\u00a0",
          "\u201c");

  @Test
  @Timeout(120)
  void nothingThatIsTypedFails() {
    Random random = new Random(4);
    int queries = 0;
    Duration slowest = Duration.ZERO;
    try (PaperMatcher.Edition edition =
        Matchers.byWords().prepare(SeedPage.papers(), Matchers.NO_BACKGROUND)) {
      for (int i = 0; i < STRINGS; i++) {
        String text = text(random);
        assertThatCode(() -> KeywordSyntax.problem(text, TEXTS))
            .as(text)
            .doesNotThrowAnyException();
        if (KeywordReading.of(text) instanceof KeywordReading.Query) {
          queries++;
          long start = System.nanoTime();
          assertThatCode(() -> run(edition, text)).as(text).doesNotThrowAnyException();
          Duration took = Duration.ofNanos(System.nanoTime() - start);
          slowest = took.compareTo(slowest) > 0 ? took : slowest;
        }
      }
    }
    assertThat(queries).isGreaterThan(STRINGS / 50);
    assertThat(slowest).isLessThan(Duration.ofSeconds(5));
  }

  private static void run(PaperMatcher.Edition edition, String text) {
    for (Kind kind : List.of(Kind.KEYWORD, Kind.MUTE)) {
      edition.match(List.of(new Interest("Mine", List.of(new Term(kind, text)))), 0);
    }
  }

  private static String text(Random random) {
    StringBuilder text = new StringBuilder("x");
    int pieces = 1 + random.nextInt(random.nextInt(10) == 0 ? 60 : 8);
    for (int i = 0; i < pieces; i++) {
      text.append(PIECES.get(random.nextInt(PIECES.size())));
    }
    return text.length() > Term.MAX_TEXT
        ? text.substring(1, Term.MAX_TEXT)
        : text.substring(1) + "x";
  }
}
