package org.paperround.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.paperround.interest.Interest;
import org.paperround.interest.Term;
import org.paperround.interest.Term.Kind;
import org.paperround.matching.Reason.Field;
import org.paperround.paper.PaperCard;
import org.paperround.platform.language.Language;
import org.paperround.testing.Texts;

/** What queries find, and why. */
class KeywordQueryMatchingTest {

  private static final KeywordTexts TEXTS = Texts.of(KeywordTexts.class, Language.ENGLISH);

  private static final PaperMatcher MATCHER = Matchers.byWords();

  private static final PaperCard PAPER =
      Papers.paper(1, "Agents with RAG for quantized studies")
          .summary("A dice loss, and a robust retrieval loss in C++. See O(n).")
          .authors("Ana M. Ruiz", "W. Li")
          .organisation("BostonU Boston University")
          .categories("cs.CL", "stat.ML")
          .card();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          RAG AND agents                          | RAG … Agents                       | TITLE
          RAG AND dice                            | RAG                                | TITLE
          RAG OR nothing                          | RAG                                | TITLE
          nothing OR dice loss                    | dice loss                          | ABSTRACT
          agents RAG OR nothing                   | Agents with RAG                    | TITLE
          RAG NOT nothing                         | RAG                                | TITLE
          RAG -nothing                            | RAG                                | TITLE
          +RAG agents                             | RAG … Agents                       | TITLE
          RAG -nothing agents                     | RAG … Agents                       | TITLE
          RAG NOT nothing agents                  | RAG                                | TITLE
          RAG AND (nothing OR (dice AND loss))    | RAG                                | TITLE
          title:RAG                               | RAG                                | TITLE
          TITLE:(agents RAG)                      | Agents with RAG                    | TITLE
          title:(RAG, agents)                     | Agents with RAG                    | TITLE
          title:(nothing OR RAG)                  | RAG                                | TITLE
          abstract:"dice loss"                    | dice loss                          | ABSTRACT
          "robust loss"~1                         | robust retrieval loss              | ABSTRACT
          "dice loss" "retrieval loss"            | dice loss … retrieval loss         | ABSTRACT
          quantiz*                                | quantized                          | TITLE
          studi*                                  | studies                            | TITLE
          title:Quant* AND retriev*               | quantized                          | TITLE
          quantization AND RAG                    | quantized … RAG                    | TITLE
          C++ AND O(n)                            | C++ … O(n                          | ABSTRACT
          author:Ruiz                             | Ana M. Ruiz                        | AUTHORS
          author:"Ruiz, Ana"                      | Ana M. Ruiz                        | AUTHORS
          author:(Ana Ruiz) AND dice              | Ana M. Ruiz                        | AUTHORS
          author:(Chen OR Ruiz)                   | Ana M. Ruiz                        | AUTHORS
          org:bostonu                             | BostonU Boston University          | ORGANISATION
          org:"Boston University" AND nothing OR cat:cs.CL | cs.CL                     | CATEGORIES
          cat:cs.*                                | cs.CL                              | CATEGORIES
          cat:stat.ml retrieval loss              | retrieval loss                     | ABSTRACT
          """)
  void aQueryFindsThePaperWithTheTrueReason(String query, String words, Field field) {
    List<Match> matches = match(new Term(Kind.KEYWORD, query));

    assertThat(KeywordSyntax.problem(query, TEXTS)).isEmpty();
    assertThat(matches).hasSize(1);
    assertThat(matches.getFirst().reasons())
        .containsExactly(new Reason(Kind.KEYWORD, query, words, field));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          RAG AND nothing
          RAG NOT agents
          RAG -dice
          RAG NOT (dice AND loss)
          RAG NOT author:Ruiz
          nothing OR other
          abstract:RAG
          title:dice
          title:(RAG AND dice)
          "dice retrieval loss"~1
          "robust loss" -nothing
          nothi*
          title:retriev*
          author:"Ben Ruiz"
          author:Agents
          org:boston AND cat:cs.CV
          cat:math.*
          """)
  void aQueryThatIsNotMetFindsNothing(String query) {
    assertThat(KeywordSyntax.problem(query, TEXTS)).isEmpty();
    assertThat(match(new Term(Kind.KEYWORD, query))).isEmpty();
  }

  @Test
  void anAuthorWhoMayBeSomeoneElseIsSaidToBePossibleAndExcludesNothing() {
    assertThat(match(new Term(Kind.KEYWORD, "author:\"Wei Li\"")).getFirst().reasons())
        .containsExactly(
            new Reason(Kind.KEYWORD, "author:\"Wei Li\"", "W. Li", Field.AUTHORS, true));
    assertThat(match(new Term(Kind.KEYWORD, "RAG NOT author:\"Wei Li\""))).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          RAG AND agents        | true
          agents AND nothing    | false
          author:Ruiz           | true
          author:"Wei Li"       | false
          cat:cs.* AND org:bostonu | true
          title:dice            | false
          quantiz*              | true
          quantization OR other | false
          RAG NOT agents        | false
          """)
  void aMuteThatIsAQueryHidesWhateverElseMatches(String mute, boolean hidden) {
    assertThat(match(new Term(Kind.KEYWORD, "RAG"), new Term(Kind.MUTE, mute)))
        .hasSize(hidden ? 0 : 1);
  }

  @Test
  void aStoredQueryWithAMistakeIsLookedForByItsWords() {
    assertThat(match(new Term(Kind.KEYWORD, "agents AND"))).hasSize(1);
  }

  @Test
  void aTitleCountsMoreAndAllPartsInItMost() {
    PaperCard one = Papers.paper(1, "On graphs").summary("Robust agents.").card();
    PaperCard two = Papers.paper(2, "Robust agents on graphs").card();
    PaperCard three = Papers.paper(3, "Nothing").summary("Robust agents on graphs.").card();

    try (PaperMatcher.Edition edition =
        MATCHER.prepare(List.of(one, two, three), Matchers.NO_BACKGROUND)) {
      Term query = new Term(Kind.KEYWORD, "graphs AND robust");
      assertThat(edition.match(List.of(new Interest("Mine", List.of(query))), 0))
          .extracting(match -> match.paper().id())
          .containsExactly(2L, 1L, 3L);
    }
  }

  private static List<Match> match(Term... terms) {
    try (PaperMatcher.Edition edition = MATCHER.prepare(List.of(PAPER), Matchers.NO_BACKGROUND)) {
      return edition.match(List.of(new Interest("Mine", List.of(terms))), 0);
    }
  }
}
