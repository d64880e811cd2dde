package org.paperround.interest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.paperround.interest.Term.Kind;
import org.paperround.interest.TermParser.Parsed;
import org.paperround.platform.language.Language;
import org.paperround.testing.Texts;

class TermParserTest {

  private static final TermTexts TEXTS = Texts.of(TermTexts.class, Language.ENGLISH);

  static Stream<Arguments> inputs() {
    return Stream.of(
        Arguments.of("", List.of()),
        Arguments.of(" ,; \n\r\n\t, ", List.of()),
        Arguments.of(
            "dice loss, LLM;robots\r\nRAG\u2028vision",
            List.of("dice loss", "LLM", "robots", "RAG", "vision")),
        Arguments.of("LLM, llm, Llm", List.of("LLM")),
        Arguments.of("a  \t b", List.of("a b")),
        Arguments.of(
            "\"speech, audio; and music\", x", List.of("\"speech, audio; and music\"", "x")),
        Arguments.of("\u201cspeech, audio\u201d", List.of("\"speech, audio\"")),
        Arguments.of("\"open, never closed", List.of("\"open", "never closed")),
        Arguments.of("\"line\nend\"", List.of("\"line", "end\"")),
        Arguments.of("title:(a, b), O(n, m); x (y", List.of("title:(a, b)", "O(n, m)", "x (y")),
        Arguments.of("title:\"a, b\" AND c, d", List.of("title:\"a, b\" AND c", "d")),
        Arguments.of("(a OR \"b), c\") AND d, e", List.of("(a OR \"b), c\") AND d", "e")),
        Arguments.of("(a\nb)", List.of("(a", "b)")),
        Arguments.of("5\" wafer, 6\" wafer", List.of("5\" wafer", "6\" wafer")),
        Arguments.of("\"\", \" \", x", List.of("x")),
        Arguments.of("safe\u202egnp\u0000.exe, a\u200bb\ufeff", List.of("safegnp.exe", "ab")),
        Arguments.of("C++, C#, GPT-4, \ud83e\udd16", List.of("C++", "C#", "GPT-4", "\ud83e\udd16")),
        Arguments.of("x\ud83d", List.of("x")));
  }

  @ParameterizedTest
  @MethodSource("inputs")
  void aFieldIsReadAsTerms(String input, List<String> expected) {
    Parsed parsed = TermParser.parse(Kind.KEYWORD, input);

    assertThat(parsed.terms()).extracting(Term::text).isEqualTo(expected);
    assertThat(parsed.terms()).extracting(Term::kind).allMatch(kind -> kind == Kind.KEYWORD);
    assertThat(parsed.problems()).isEmpty();
  }

  @Test
  void quotesOnlyKeepANameTogether() {
    assertThat(TermParser.parse(Kind.AUTHOR, "\"Smith, John\", Ada Lovelace").terms())
        .containsExactly(
            new Term(Kind.AUTHOR, "Smith, John"), new Term(Kind.AUTHOR, "Ada Lovelace"));
  }

  @Test
  void aCommaBeforeInitialsPartsNoName() {
    assertThat(TermParser.parse(Kind.AUTHOR, "Ruiz, A., Li, W.-X. ; Ada Lovelace, Ann Lee").terms())
        .extracting(Term::text)
        .containsExactly("Ruiz, A.", "Li, W.-X.", "Ada Lovelace", "Ann Lee");
  }

  @Test
  void whatIsWrittenIsReadAgain() {
    List<String> names = List.of("Smith, John", "Ruiz, A.", "Ada Lovelace");

    String field = TermParser.write(Kind.AUTHOR, names);

    assertThat(field).isEqualTo("\"Smith, John\", Ruiz, A., Ada Lovelace");
    assertThat(TermParser.parse(Kind.AUTHOR, field).terms())
        .extracting(Term::text)
        .isEqualTo(names);
  }

  @Test
  void aTermThatIsTooLongIsReportedAndTheOthersAreTaken() {
    Parsed parsed = TermParser.parse(Kind.KEYWORD, "x".repeat(201) + ", " + "y".repeat(200));

    assertThat(parsed.terms()).containsExactly(new Term(Kind.KEYWORD, "y".repeat(200)));
    assertThat(parsed.sentences(TEXTS))
        .containsExactly(
            "\u201c"
                + "x".repeat(40)
                + "\u2026\u201d has 201 characters; at most 200 are possible.");
  }

  @Test
  void termsBeyondTheMostAreReported() {
    String input = IntStream.range(0, 103).mapToObj(i -> "t" + i).collect(Collectors.joining(","));

    Parsed parsed = TermParser.parse(Kind.KEYWORD, input);

    assertThat(parsed.terms()).hasSize(100);
    assertThat(parsed.sentences(TEXTS))
        .containsExactly(
            "At most 100 terms are possible; 3 were left out, from \u201ct100\u201d on.");
  }
}
