package org.paperround.source.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.paperround.paper.IncomingPaper;
import org.paperround.source.Collected;
import org.paperround.source.UnreadableInputException;

class FeedSamplesTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 10, 1);

  static List<FeedSample> samples() throws IOException {
    return FeedSample.all();
  }

  @ParameterizedTest
  @MethodSource("samples")
  void yieldsItsEntriesOrSaysWhyNot(FeedSample sample) throws IOException {
    Collected found = new Collected();
    ByteArrayInputStream body =
        new ByteArrayInputStream(sample.text().getBytes(StandardCharsets.UTF_8));
    if (!sample.refusal().isEmpty()) {
      assertThatThrownBy(() -> new FeedReader().read(body, TODAY, null, found))
          .isInstanceOf(UnreadableInputException.class)
          .hasMessageContaining(sample.refusal());
      return;
    }
    new FeedReader().read(body, TODAY, null, found);

    assertThat(found.papers()).extracting(IncomingPaper::title).isEqualTo(sample.titles());
    assertThat(found.rejections()).hasSize(sample.rejections());
  }

  @Test
  void thereAreSamplesOfEveryKind() throws IOException {
    assertThat(FeedSample.all()).hasSizeGreaterThan(55);
  }
}
