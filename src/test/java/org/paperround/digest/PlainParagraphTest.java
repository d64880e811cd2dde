package org.paperround.digest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PlainParagraphTest {

  @Test
  void wordsFillLinesOf72ColumnsIndentIncluded() {
    String words = "abcdefghi ".repeat(14).strip();

    assertThat(PlainParagraph.wrap(words, 2))
        .isEqualTo("  " + "abcdefghi ".repeat(7).strip() + "\n  " + "abcdefghi ".repeat(7).strip());
  }

  @Test
  void aMarkStandsBeforeTheFirstLineOnly() {
    assertThat(PlainParagraph.hang("abcdefghi ".repeat(8), " 1. "))
        .isEqualTo(" 1. " + "abcdefghi ".repeat(6).strip() + "\n    abcdefghi abcdefghi");
  }

  @Test
  void aWordLongerThanALineIsBroken() {
    assertThat(PlainParagraph.wrap("x".repeat(100), 0).lines())
        .containsExactly("x".repeat(72), "x".repeat(28));
  }

  @Test
  void whatATerminalShowsTwiceAsWideCountsTwiceAndMarksDoNotCount() {
    assertThat(PlainParagraph.wrap("漢".repeat(40), 2).lines())
        .containsExactly("  " + "漢".repeat(35), "  " + "漢".repeat(5));
    String accented = "e\u0301".repeat(72);
    assertThat(PlainParagraph.wrap(accented + " x", 0).lines()).containsExactly(accented, "x");
  }

  @Test
  void aLinkLongerThanALineIsNot() {
    String link = "https://example.org/" + "x".repeat(100);

    assertThat(PlainParagraph.wrap("see " + link, 0).lines()).containsExactly("see", link);
  }

  @Test
  void nothingMakesAnEmptyLine() {
    assertThat(PlainParagraph.wrap("", 0)).isEmpty();
  }
}
