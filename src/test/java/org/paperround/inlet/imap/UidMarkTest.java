package org.paperround.inlet.imap;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.paperround.inlet.Failing;

class UidMarkTest {

  private static final String BOX = "me@host/Folder with blanks";

  @Test
  void aMarkComesBack() {
    UidMark mark = UidMark.of("", BOX, 7).at(17);

    assertThat(UidMark.of(mark.toString(), BOX, 7)).isEqualTo(mark);
    assertThat(mark.at(3)).as("it never goes back").isEqualTo(mark);
  }

  @Test
  void aFailureIsCountedPerMessageAndForgottenWhenPassed() {
    UidMark mark = UidMark.of("", BOX, 7).at(17).failedAt(19).failedAt(19);

    assertThat(mark.uid()).isEqualTo(17);
    assertThat(mark.failing()).isEqualTo(new Failing("19", 2));
    assertThat(UidMark.of(mark.toString(), BOX, 7)).isEqualTo(mark);
    assertThat(UidMark.of(mark.toString(), BOX, 8).failing()).isEqualTo(Failing.NONE);
    assertThat(mark.failedAt(20).failing()).isEqualTo(new Failing("20", 1));
    assertThat(mark.at(19)).isEqualTo(UidMark.of("7 19 " + BOX, BOX, 7));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "7",
        "7 17",
        "8 17 me@host/Folder with blanks",
        "7 17 me@host/INBOX",
        "7 -1 me@host/Folder with blanks",
        "7 99999999999999999999 me@host/Folder with blanks",
        "x y me@host/Folder with blanks"
      })
  void anotherMarkCountsForNothing(String text) {
    assertThat(UidMark.of(text, BOX, 7)).isEqualTo(new UidMark(BOX, 7, 0, Failing.NONE));
  }
}
