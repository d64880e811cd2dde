package org.paperround.inlet.imap;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UidMarkTest {

  private static final String BOX = "me@host/Folder with blanks";

  @Test
  void aMarkComesBack() {
    UidMark mark = UidMark.of("", BOX, 7).at(17);

    assertThat(UidMark.of(mark.toString(), BOX, 7)).isEqualTo(mark);
    assertThat(mark.at(3)).as("it never goes back").isEqualTo(mark);
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
    assertThat(UidMark.of(text, BOX, 7)).isEqualTo(new UidMark(BOX, 7, 0));
  }
}
