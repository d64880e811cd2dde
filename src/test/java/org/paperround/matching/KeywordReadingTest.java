package org.paperround.matching;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which texts are queries. */
class KeywordReadingTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "dice loss",
        "\"dice loss\"",
        "\u201cdice loss\u201d",
        "dice \"loss",
        "5\" wafer",
        "C++",
        "C#",
        "GPT-4",
        "text-to-image",
        "a/b",
        "Q&A",
        "why?",
        ":)",
        "happy :)",
        "O(n)",
        "O(n log n)",
        "f(x, y)",
        "GAN (generative adversarial network)",
        "(dice loss)",
        "a) first",
        "and or not",
        "OR-tools",
        "AND/OR graphs",
        "NAND gate",
        "A*",
        "A* search",
        "Q*",
        "C*-algebra",
        "2*3",
        "x^2",
        "[a TO z]",
        "{x}",
        "~5 ms",
        "-5 degrees",
        "state - of - the art",
        "+++",
        "--",
        "16:9 video",
        "attention: a survey",
        "https://example.org/a?b=c",
        "cs.*",
        "\\",
        "a\\b",
        "!important",
        "a && b || c",
        "AND OR NOT ( [ * ?",
        "title",
        "\ud83e\udd16"
      })
  void textThatOnlyLooksLikeSyntaxIsPlain(String text) {
    assertThat(KeywordReading.of(text)).isInstanceOf(KeywordReading.Plain.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "RAG AND agents",
        "RAG OR agents",
        "RAG NOT agents",
        "RAG -agents",
        "+RAG agents",
        "title:RAG",
        "Title: RAG",
        "ti:RAG",
        "title:(dice loss)",
        "title:(a1, b1)",
        "abstract:\"dice loss\"",
        "author:\"Ruiz, Ana\"",
        "author:(Ana Ruiz) AND cat:cs.*",
        "cat:cs.CL transformers",
        "cat:(cs.CL OR stat.ML)",
        "org:\"Hugging Face\"",
        "quantiz*",
        "GPT-4*",
        "\"dice loss\"~5",
        "\"dice loss\" segmentation",
        "\"dice\" \"loss\"",
        "C++ AND O(n) AND Q&A AND a/b",
        "GPT-4 OR text-to-image",
        "((a1 OR b1) AND (c1 OR d1)) NOT e1",
        "a1 AND NOT (b1 OR c1)",
        "NOT a1 AND b1",
        "a\\b AND c\\d",
        "x^2 AND y~z"
      })
  void textThatUsesTheSyntaxIsAQuery(String text) {
    assertThat(KeywordReading.of(text)).isInstanceOf(KeywordReading.Query.class);
  }
}
