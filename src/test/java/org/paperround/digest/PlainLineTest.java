package org.paperround.digest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainLineTest {

  @Test
  void lineBreaksBecomeOneSpace() {
    assertThat(PlainLine.oneLine("Subject\r\nBcc: all\u2028of\u0085you"))
        .isEqualTo("Subject Bcc: all of you");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\u202E", "\u2066", "\u0000", "\u001B", "\uFEFF", "\uD83D"})
  void whatHidesOrTurnsTextIsGone(String unfit) {
    assertThat(PlainLine.oneLine("a" + unfit + "b")).isEqualTo("a b");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "👩‍🔬 at work",
        "שלום\u200F עולם",
        "می\u200Cخواهم",
        "naïve Σ-models",
        "x < y & \"z\""
      })
  void whatScriptsAndEmojiNeedStays(String text) {
    assertThat(PlainLine.oneLine(text)).isEqualTo(text);
  }

  @Test
  void whateverTheCharacterAQuickLookAtTheTextMissesNothing() {
    for (int character = 0; character <= Character.MAX_CODE_POINT; character++) {
      String text = "a" + Character.toString(character) + "b";
      if (!PlainLine.oneLine(text).equals(PlainLine.mended(text))) {
        assertThat(PlainLine.oneLine(text))
            .as("U+%04X", character)
            .isEqualTo(PlainLine.mended(text));
      }
    }
    assertThat(List.of("", " ", " a", "a ", "a  b", "🦙 a", "a 🦙", "\uDDA6\uD83E"))
        .allSatisfy(text -> assertThat(PlainLine.oneLine(text)).isEqualTo(PlainLine.mended(text)));
  }

  @Test
  void aTextWithinTheLimitIsLeftAlone() {
    assertThat(PlainLine.shortened("Attention is all", 16)).isEqualTo("Attention is all");
  }

  @Test
  void aLongerTextEndsAtAWord() {
    assertThat(PlainLine.shortened("Attention is all, you need", 20))
        .isEqualTo("Attention is all…");
  }

  @Test
  void aWordLongerThanTheLimitIsCut() {
    assertThat(PlainLine.shortened("x".repeat(50), 10)).isEqualTo("x".repeat(9) + "…");
  }

  @Test
  void aCharacterIsNeverCutInHalf() {
    assertThat(PlainLine.shortened("🦙".repeat(50), 10)).isEqualTo("🦙".repeat(4) + "…");
  }
}
