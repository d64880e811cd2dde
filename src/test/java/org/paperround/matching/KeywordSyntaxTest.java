package org.paperround.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.paperround.platform.language.Language;
import org.paperround.testing.Texts;

/** What readers are told of their mistakes. */
class KeywordSyntaxTest {

  private static final KeywordTexts TEXTS = Texts.of(KeywordTexts.class, Language.ENGLISH);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          title:(attention AND     | “title:(attention AND ⟵ here”: a bracket is never closed.
          a1 AND OR b1             | “a1 AND OR ⟵ here, before b1”: OR needs words on both sides. Small letters or quotes make a word of it.
          AND gate                 | “AND ⟵ here, before gate”: AND needs words on both sides. Small letters or quotes make a word of it.
          logical AND              | “logical AND ⟵ here”: AND needs words on both sides. Small letters or quotes make a word of it.
          a1 AND b1) OR c1         | “a1 AND b1) ⟵ here, before OR c1”: this bracket closes nothing.
          a1 AND ()                | “a1 AND () ⟵ here”: there is nothing to look for.
          NOT medical              | “NOT medical ⟵ here”: this only excludes; add what to look for.
          RAG OR NOT medical       | “RAG OR NOT medical ⟵ here”: what only excludes cannot stand beside OR; add what to look for.
          RAG NOT (NOT medical)    | “RAG NOT (NOT medical) ⟵ here”: this only excludes; add what to look for.
          RAG NOT                  | “RAG NOT ⟵ here”: NOT needs a word after it. Small letters or quotes make a word of it.
          title:                   | “title: ⟵ here”: title: needs a word after it.
          title:dice loss          | “title:dice loss ⟵ here”: title: is for one word; write title:(…) if it is for more, else AND between.
          author:Ana Ruiz          | “author:Ana Ruiz ⟵ here”: author: is for one word; write author:(…) if it is for more, else AND between.
          title:(author:Ruiz)      | “title:(author: ⟵ here, before Ruiz)”: a field cannot stand inside another one.
          year:new AND title:RAG   | “year: ⟵ here, before new AND title:RAG”: there is no field year:, only title:, abstract:, author:, org: and cat:.
          cat:cs.XX                | “cat:cs.XX ⟵ here”: that is not an arXiv category.
          *former                  | “*former ⟵ here”: a star can stand only at the end of a word.
          trans*er nets            | “trans*er ⟵ here, before nets”: a star can stand only at the end of a word.
          qu*                      | “qu* ⟵ here”: a star needs three letters or more before it.
          author:Rui*              | “author:Rui* ⟵ here”: author: takes neither * nor ~.
          attention~2              | “attention~2 ⟵ here”: similar spellings cannot be looked for; ~ stands only after a phrase.
          "dice loss"~99           | “"dice loss"~99 ⟵ here”: after ~ there must be a number from 1 to 50.
          "dice loss"^2 AND a1     | “"dice loss"^2 ⟵ here, before AND a1”: no part can be made to count more.
          title:[a TO b]           | “title:[a TO b] ⟵ here”: ranges cannot be looked for.
          title:/lo.s/             | “title:/lo.s/ ⟵ here”: regular expressions cannot be looked for.
          RAG AND "dice loss       | “RAG AND " ⟵ here, before dice loss”: a quote is never closed.
          the AND RAG              | “the ⟵ here, before AND RAG”: that stands in nearly every paper; add a word that says more.
          RAG AND ""               | “RAG AND "" ⟵ here”: there are no letters or digits to look for.
          """)
  void aMistakeIsShownWhereItIs(String text, String sentence) {
    assertThat(KeywordSyntax.problem(text, TEXTS)).hasValue(sentence);
  }

  @Test
  void thereAreAtMostFiftyPartsAndTenLevels() {
    String parts =
        IntStream.range(0, 51)
            .mapToObj(i -> "-" + (char) ('b' + i % 20))
            .collect(Collectors.joining(" "));

    assertThat(KeywordSyntax.problem("z " + parts, TEXTS))
        .get()
        .asString()
        .endsWith("a query can have at most 50 parts.");
    assertThat(KeywordSyntax.problem("x AND " + "(".repeat(11) + "a" + ")".repeat(11), TEXTS))
        .get()
        .asString()
        .endsWith("at most 10 brackets can be open.");
    assertThat(KeywordSyntax.problem("x1 AND " + "(".repeat(10) + "a1" + ")".repeat(10), TEXTS))
        .isEmpty();
  }

  @Test
  void aMistakeIsExplainedInTheLanguageOfTheReader() {
    KeywordTexts german = Texts.of(KeywordTexts.class, Language.GERMAN);

    assertThat(KeywordSyntax.problem("a1 AND OR b1", german))
        .hasValue(
            "„a1 AND OR ⟵ hier, vor b1“: OR braucht Wörter auf beiden Seiten. Kleinbuchstaben oder"
                + " Anführungszeichen machen ein Wort daraus.");
    assertThat(KeywordSyntax.problem("the", german))
        .hasValue("„the“ steht in fast jedem Artikel; ergänzen Sie ein Wort, das mehr sagt.");
  }
}
