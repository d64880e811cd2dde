package org.paperround.paper;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PlainTextTest {

  @Test
  void foldsWhiteSpaceOfEveryKind() {
    assertThat(PlainText.oneLine(" \uFEFF a\u00A0b\t\r\nc\u2028d\u3000e\u0085f  "))
        .isEqualTo("a b c d e f");
  }

  @Test
  void dropsControlCharacters() {
    assertThat(PlainText.oneLine("a\u0000b\u0007c\u001Bd\u007Fe\u0090f")).isEqualTo("abcdef");
  }

  @Test
  void dropsEverythingThatTurnsTheWritingDirection() {
    assertThat(PlainText.oneLine("a\u202Ab\u202Ec\u2066d\u2069e\u200Ef\u200Fg\u061Ch"))
        .isEqualTo("abcdefgh");
  }

  @Test
  void dropsWhatCannotBeSeen() {
    assertThat(
            PlainText.oneLine(
                "a\u200Bb\u2060c\u00ADd\u180Ee\u3164f\u2800g\u034Fh\uFFFEi\uD83Dj\uDB40\uDC41k"))
        .isEqualTo("abcdefghijk");
  }

  @Test
  void dropsJoinersThatHideBetweenLatinLetters() {
    assertThat(PlainText.oneLine("pass\u200Dword \u200Cend")).isEqualTo("password end");
  }

  @Test
  void keepsEmojiWithTheirJoiners() {
    String family =
        "\uD83D\uDC68\u200D\uD83D\uDC69\u200D\uD83D\uDC67 \u2764\uFE0F\u200D\uD83D\uDD25";

    assertThat(PlainText.oneLine(family)).isEqualTo(family);
  }

  @Test
  void keepsLettersThatRunFromRightToLeftAndTheirJoiners() {
    String text = "שלום عليكم می\u200Cخواهم क्\u200Dष";

    assertThat(PlainText.oneLine(text)).isEqualTo(text);
  }

  @Test
  void leavesNothingOfTextThatShowsNothing() {
    assertThat(PlainText.oneLine(" \u200B\u202E\u3164 ")).isEmpty();
    assertThat(PlainText.paragraph(" \n\n \u200B\n")).isEmpty();
  }

  @Test
  void joinsTheLinesOfAParagraphAndKeepsParagraphsApart() {
    assertThat(PlainText.paragraph("\n\none\ntwo\r\nthree\r\n \t\r\n\r\nfour\n\n\n"))
        .isEqualTo("one two three\n\nfour");
  }
}
