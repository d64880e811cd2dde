package org.paperround.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.paperround.interest.Interest;
import org.paperround.interest.Term;
import org.paperround.interest.Term.Kind;
import org.paperround.matching.Reason.Field;
import org.paperround.paper.PaperCard;
import org.paperround.platform.language.Language;
import org.paperround.testing.Texts;

/** What each kind of term finds in one paper. */
class TermMatchingTest {

  private static final KeywordTexts TEXTS = Texts.of(KeywordTexts.class, Language.ENGLISH);

  private static final PaperMatcher MATCHER = Matchers.byWords();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          dice loss            | Dice Loss for NLP                       | Dice Loss
          DICE LOSS            | The dice loss                           | dice loss
          text-to-image        | Text to image models                    | Text to image
          text to image        | Text-to-Image models                    | Text-to-Image
          text\u2011to\u2011image | Text-to-Image models                 | Text-to-Image
          multimodal           | Multi-modal models                      | Multi-modal
          multi-modal          | Multimodal models                       | Multimodal
          "multimodal models"  | Multi-modal models                      | Multi-modal models
          "large multimodal"   | Large multi-modal models                | Large multi-modal
          RAG                  | RAG for all                             | RAG
          RAGs                 | RAG for all                             | RAG
          3D                   | A 3D-aware model                        | 3D-aware
          GPT-4                | Asking GPT-4 things                     | GPT-4
          GPT-4                | Asking GPT4 things                      | GPT4
          GPT4                 | Asking GPT-4 things                     | GPT-4
          GPT-3.5              | Asking GPT-3.5 things                   | GPT-3.5
          GPT4                 | Asking GPT 4 things                     | GPT 4
          GPT 4                | Asking GPT4 things                      | GPT4
          GPT 4                | Asking GPT-4 things                     | GPT-4
          GPT-4                | Asking GPT 4 things                     | GPT 4
          GPT-4-based          | GPT4 based things                       | GPT4 based
          Llama 3.1            | On Llama-3.1 now                        | Llama-3.1
          3D                   | A 3-D model                             | 3-D
          3-D                  | A 3D model                              | 3D
          3D                   | A 3 D model                             | 3 D
          retrieval-augmented  | Retrieval augmented things              | Retrieval augmented
          retrieval augmented  | Retrieval-augmented things              | Retrieval-augmented
          RAG                  | Many RAGs here                          | RAGs
          rag                  | A Rag Doll                              | Rag
          NERF                 | On NeRF                                 | NeRF
          LLM                  | LLMs for all                            | LLMs
          O(n)                 | Sorting in O(n)                         | O(n
          Q&A                  | A Q&A system                            | Q&A
          why?                 | Why so                                  | Why
          a/b test             | An A/B test                             | A/B test
          (dice loss)          | The dice loss                           | dice loss
          C++                  | Bugs in C++, found                      | C++
          c++                  | Bugs in (C++)                           | C++
          C#                   | From Java to C#                         | C#
          quantization         | Quantized models                        | Quantized
          object detection     | Detection of objects                    | Detection of objects
          Schrodinger bridge   | A Schr\u00f6dinger Bridge               | Schr\u00f6dinger Bridge
          Schr\u00f6dinger bridge | A Schrodinger Bridge                 | Schrodinger Bridge
          bird view            | Bird's View                             | Bird's View
          loss segmentation    | Segmentation of wide open fields in the north by a new loss | loss \u2026 Segmentation
          "dice loss"          | The dice losses                         | dice losses
          dice "loss           | Dice Loss                               | Dice Loss
          """)
  void aKeywordIsFoundWithTheWordsAsTheyStand(String keyword, String title, String words) {
    List<Match> matches = match(Kind.KEYWORD, keyword, Papers.titled(1, title));

    assertThat(matches).hasSize(1);
    assertThat(matches.getFirst().reasons())
        .containsExactly(new Reason(Kind.KEYWORD, keyword, words, Field.TITLE));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          RAG                  | Fragments of brags
          RAG                  | The Rag Doll
          RAG                  | A rag
          GPT 4                | GPT models on 4 tasks
          3D                   | Data in 3 dimensions
          C++                  | The C language
          C#                   | The C language
          C                    | C++ and C#
          GPT-4                | GPT models on 4 tasks
          GPT-3                | Asking GPT-3.5
          text-to-image        | Text and image
          "loss dice"          | Dice loss
          "dice loss"          | Dice segmentation loss
          "quantization works" | Quantized works
          dice loss            | Dice
          generation           | Generalization
          generation           | A general method
          """)
  void aKeywordIsNotFoundInWhatOnlyLooksAlike(String keyword, String title) {
    assertThat(match(Kind.KEYWORD, keyword, Papers.titled(1, title))).isEmpty();
  }

  @Test
  void theFormAsTypedRanksBeforeItsStemAndWordsTogetherBeforeScatteredOnes() {
    PaperCard stem = Papers.titled(3, "Quantized nets for vision models now");
    PaperCard exact = Papers.titled(1, "Quantization nets for vision models now");
    PaperCard scattered = Papers.titled(4, "Vision is not always what all models do");

    assertThat(match(Kind.KEYWORD, "quantization", stem, exact))
        .extracting(m -> m.paper().id())
        .containsExactly(1L, 3L);
    assertThat(match(Kind.KEYWORD, "vision models", scattered, exact))
        .extracting(m -> m.paper().id())
        .containsExactly(1L, 4L);
  }

  @Test
  void aKeywordInBothFieldsGivesOneReasonTheTitle() {
    PaperCard paper = Papers.paper(1, "Dice loss").summary("The dice loss is good.").card();

    assertThat(match(Kind.KEYWORD, "dice loss", paper).getFirst().reasons())
        .containsExactly(new Reason(Kind.KEYWORD, "dice loss", "Dice loss", Field.TITLE));
  }

  @Test
  void aKeywordInTheAbstractSaysSo() {
    PaperCard paper = Papers.paper(1, "A title").summary("Here the Dice Loss is good.").card();

    assertThat(match(Kind.KEYWORD, "dice loss", paper).getFirst().reasons())
        .containsExactly(new Reason(Kind.KEYWORD, "dice loss", "Dice Loss", Field.ABSTRACT));
  }

  @ParameterizedTest
  @ValueSource(strings = {"AND OR NOT ( [ * ?", "the", "\"of the\"", "+++", "\ud83e\udd16", "\"\""})
  void aKeywordThatCanNeverMatchIsExplained(String keyword) {
    assertThat(KeywordSyntax.problem(keyword, TEXTS)).get().asString().contains(keyword);
    assertThat(match(Kind.KEYWORD, keyword, Papers.titled(1, "The and of or not \ud83e\udd16 +++")))
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"C++", "3D", "the transformer", "\"attention is all\"", "R"})
  void aKeywordThatCanMatchHasNoProblem(String keyword) {
    assertThat(KeywordSyntax.problem(keyword, TEXTS)).isEqualTo(Optional.empty());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          John Smith          | John Smith          | sure
          Smith, John         | John Smith          | sure
          john smith          | JOHN SMITH          | sure
          J. Smith            | John Smith          | possible
          John Smith          | J. Smith            | possible
          John Smith          | John Q. Smith       | sure
          John Q. Smith       | John Smith          | sure
          Jose Garcia         | Jos\u00e9 Garc\u00eda | sure
          S\u00f8ren Kierk    | Soren Kierk         | sure
          Jun-Yan Zhu         | Junyan Zhu          | sure
          Jun-Yan Zhu         | J.-Y. Zhu           | possible
          Ruiz, Ana           | Ana Ruiz            | sure
          Ruiz, Ana           | Ruiz Ana            | sure
          Ana Ruiz            | Ana M. Ruiz         | sure
          Ana Maria Ruiz      | Ana M. Ruiz         | sure
          Ana Maria Ruiz      | Ana Ruiz            | sure
          Ana M. Ruiz         | Ana P. Ruiz         | no
          A. Ruiz             | Ana M. Ruiz         | possible
          Ruiz A              | Ana Ruiz            | possible
          Ruiz, A.            | Ana Ruiz            | possible
          Ana Ruiz            | Ana Ruiz Lopez      | possible
          M\u00fcller         | Anna Mueller        | sure
          Anna Mueller        | Anna Muller         | sure
          Anna Muller         | Anna M\u00fcller    | sure
          J\u00fcrgen Klein   | Juergen Klein       | sure
          Michael Klein       | Michal Klein        | no
          \u0141ukasz Kaiser  | Lukasz Kaiser       | sure
          Bj\u00f8rn \u00d8stby | Bjorn Ostby       | sure
          Xue Li              | Xu Li               | no
          Jan van der Berg    | J. van der Berg     | possible
          van der Berg, Jan   | Jan van der Berg    | sure
          Jan van den Berg    | Jan Vandenberg      | sure
          van der Berg        | Jan van der Berg    | sure
          van der Berg        | Jan van der Meer    | no
          Maria de la Cruz    | Maria Cruz          | sure
          Van Gogh            | Vincent van Gogh    | sure
          Da Li               | Wei Li              | no
          Martin King Jr.     | Martin King         | sure
          King, Martin, Jr.   | Martin King         | sure
          Li Wei              | Wei Li              | sure
          Li Wei              | W. Li               | possible
          Kim Min-jae         | Minjae Kim          | sure
          Jun Yan Zhu         | Junyan Zhu          | sure
          Li Wei              | Wei Li Zhang        | possible
          John Smith          | S. John             | no
          O'Brien             | Pat O\u2019Brien    | sure
          Smith               | John Smith          | sure
          John Smith          | Jane Smith          | no
          John Smith          | John Smithson       | no
          John                | John Smith          | no
          J. S.               | John Smith          | no
          K. Smith            | John Smith          | no
          """)
  void anAuthorIsFoundHoweverTheNameIsWritten(String asked, String printed, String found) {
    PaperCard paper = Papers.paper(1, "A title").authors("Ada Lovelace", printed).card();

    List<Match> matches = match(Kind.AUTHOR, asked, paper);

    assertThat(matches).hasSize(found.equals("no") ? 0 : 1);
    matches.forEach(
        match ->
            assertThat(match.reasons())
                .containsExactly(
                    new Reason(
                        Kind.AUTHOR, asked, printed, Field.AUTHORS, found.equals("possible"))));
  }

  @Test
  void aPaperWithoutAuthorNamesMatchesNoAuthor() {
    assertThat(match(Kind.AUTHOR, "John Smith", Papers.titled(1, "John Smith"))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          BostonU             | BostonU Boston University | true
          boston university   | BostonU Boston University | true
          Boston U            | BostonU Boston University | true
          HuggingFace         | Hugging Face              | true
          Hugging Face        | huggingface               | true
          Universite          | Universit\u00e9 de Gen\u00e8ve | true
          meta                | Metacorp                  | false
          University Boston   | Boston University         | false
          """)
  void anOrganisationIsFoundByWholeWords(String asked, String name, boolean found) {
    PaperCard paper = Papers.paper(1, "A title").organisation(name).card();

    assertThat(match(Kind.ORGANISATION, asked, paper)).hasSize(found ? 1 : 0);
  }

  @ParameterizedTest
  @CsvSource({"cs.CL, cs.CL", "CS.cl, cs.CL", "cs, cs.CL", "cs.*, cs.CL", "stat.ML, stat.ML"})
  void aCategoryIsFoundExactlyOrByItsArchive(String asked, String words) {
    PaperCard paper = Papers.paper(1, "A title").categories("cs.CL", "stat.ML").card();

    assertThat(match(Kind.CATEGORY, asked, paper).getFirst().reasons())
        .containsExactly(new Reason(Kind.CATEGORY, asked, words, Field.CATEGORIES));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          dice loss     | The dice losses     | true
          "dice loss"   | Dice and loss       | false
          quantization  | Quantized models    | false
          multi-modal   | Multimodal models   | true
          """)
  void aMuteHidesTheWordsThemselvesOnly(String mute, String title, boolean hidden) {
    Interest interest =
        new Interest("Mine", List.of(new Term(Kind.KEYWORD, title), new Term(Kind.MUTE, mute)));

    try (PaperMatcher.Edition edition =
        MATCHER.prepare(List.of(Papers.titled(1, title)), Matchers.NO_BACKGROUND)) {
      assertThat(edition.match(List.of(interest), 0)).hasSize(hidden ? 0 : 1);
    }
  }

  private static List<Match> match(Kind kind, String text, PaperCard... papers) {
    try (PaperMatcher.Edition edition = MATCHER.prepare(List.of(papers), Matchers.NO_BACKGROUND)) {
      return edition.match(List.of(new Interest("Mine", List.of(new Term(kind, text)))), 0);
    }
  }
}
