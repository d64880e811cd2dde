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

/** What each kind of term finds in one paper. */
class TermMatchingTest {

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
    assertThat(KeywordSyntax.problem(keyword)).get().asString().contains(keyword);
    assertThat(match(Kind.KEYWORD, keyword, Papers.titled(1, "The and of or not \ud83e\udd16 +++")))
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"C++", "3D", "the transformer", "\"attention is all\"", "R"})
  void aKeywordThatCanMatchHasNoProblem(String keyword) {
    assertThat(KeywordSyntax.problem(keyword)).isEqualTo(Optional.empty());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          John Smith          | John Smith          | true
          Smith, John         | John Smith          | true
          john smith          | JOHN SMITH          | true
          J. Smith            | John Smith          | true
          John Smith          | J. Smith            | true
          John Smith          | John Q. Smith       | true
          John Q. Smith       | John Smith          | true
          Jose Garcia         | Jos\u00e9 Garc\u00eda | true
          S\u00f8ren Kierk    | Soren Kierk         | true
          Jun-Yan Zhu         | Junyan Zhu          | true
          Jun-Yan Zhu         | J.-Y. Zhu           | true
          Smith               | John Smith          | true
          John Smith          | Jane Smith          | false
          John Smith          | John Smithson       | false
          John                | John Smith          | false
          J. S.               | John Smith          | false
          K. Smith            | John Smith          | false
          """)
  void anAuthorIsFoundHoweverTheNameIsWritten(String asked, String printed, boolean found) {
    PaperCard paper = Papers.paper(1, "A title").authors("Ada Lovelace", printed).card();

    List<Match> matches = match(Kind.AUTHOR, asked, paper);

    assertThat(matches).hasSize(found ? 1 : 0);
    if (found) {
      assertThat(matches.getFirst().reasons())
          .containsExactly(new Reason(Kind.AUTHOR, asked, printed, Field.AUTHORS));
    }
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
          Universite          | Universit\u00e9 de Gen\u00e8ve | true
          meta                | Metacorp                  | false
          University Boston   | Boston University         | false
          """)
  void anOrganisationIsFoundByWholeWords(String asked, String name, boolean found) {
    PaperCard paper = Papers.paper(1, "A title").organisation(name).card();

    assertThat(match(Kind.ORGANISATION, asked, paper)).hasSize(found ? 1 : 0);
  }

  @ParameterizedTest
  @CsvSource({"cs.CL, cs.CL", "CS.cl, cs.CL", "cs, cs.CL", "stat.ML, stat.ML"})
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
