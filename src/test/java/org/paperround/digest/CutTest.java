package org.paperround.digest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CutTest {

  private static final Cut ONE = cut("<a href=LINK>33</a> LINK.", "LINK");

  @Test
  void aTextIsCutWhereverAValueStands() {
    assertThat(ONE.texts()).containsExactly("<a href=", ">33</a> ", ".");
    assertThat(ONE.holes()).containsExactly(Hole.DIGEST, Hole.DIGEST);
  }

  @Test
  void numbersAreWhereTheOtherOneHasAnother() {
    Cut cut = ONE.agreeing(cut("<a href=OTHER>88</a> OTHER.", "OTHER"), Hole.RANK, "33", "88");

    assertThat(cut)
        .isEqualTo(
            new Cut(
                List.of("<a href=", ">", "</a> ", "."),
                List.of(Hole.DIGEST, Hole.RANK, Hole.DIGEST)));
  }

  @Test
  void aNumberThatIsTheSameInBothIsText() {
    assertThat(ONE.agreeing(cut("<a href=OTHER>33</a> OTHER.", "OTHER"), Hole.RANK, "33", "88"))
        .isEqualTo(ONE);
  }

  @Test
  void whatDiffersOtherwiseDoesNotAgree() {
    assertThat(ONE.agreeing(cut("<a href=OTHER>38</a> OTHER.", "OTHER"), Hole.RANK, "33", "88"))
        .isNull();
    assertThat(ONE.agreeing(cut("<a href=OTHER>33</a> OTHER!", "OTHER"), Hole.RANK, "33", "88"))
        .isNull();
    assertThat(ONE.agreeing(cut("<a href=OTHER>33</a> LINK..", "OTHER"), Hole.RANK, "33", "88"))
        .isNull();
    assertThat(ONE.agreeing(cut("<a href=OTHER>33</a>  OTHER.", "OTHER"), Hole.RANK, "33", "88"))
        .isNull();
  }

  private static Cut cut(String text, String link) {
    return Cut.at(Map.of(Hole.DIGEST, link), text);
  }
}
