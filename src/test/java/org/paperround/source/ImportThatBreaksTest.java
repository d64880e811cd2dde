package org.paperround.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.paperround.paper.PaperStore;
import org.paperround.testing.OnH2;
import org.paperround.testing.Tables;

/** An import that has to be given up says what of it is in the database. */
@QuarkusTest
@TestProfile(OnH2.class)
@NullUnmarked
class ImportThatBreaksTest {

  private static final String TOO_LARGE = "the feed is too large: it must have at most 50 MB";

  @Inject PaperImporter importer;
  @Inject PaperStore papers;
  @Inject Tables tables;

  @AfterEach
  void leaveNothingBehind() {
    tables.clear();
  }

  @Test
  void itSaysHowManyPapersWereStoredBefore() throws IOException {
    byte[] bomb = bomb(1_200);
    long before = papers.newestSeq();

    // Papers are stored in groups of 500, and of the last group nothing is.
    assertThatThrownBy(() -> take(bomb))
        .isInstanceOf(UnreadableInputException.class)
        .hasMessage(TOO_LARGE + "; 1,000 papers before that were stored, 1,000 of them new")
        .hasCauseInstanceOf(UnreadableInputException.class);
    assertThat(papers.newestSeq()).isEqualTo(before + 1_000);
    assertThatThrownBy(() -> take(bomb))
        .hasMessage(TOO_LARGE + "; 1,000 papers before that were stored, 0 of them new");
  }

  @Test
  void whereNothingWasStoredItSaysNoMore() throws IOException {
    byte[] bomb = bomb(300);
    long before = papers.newestSeq();

    assertThatThrownBy(() -> take(bomb)).hasMessage(TOO_LARGE);
    assertThat(papers.newestSeq()).isEqualTo(before);
  }

  private void take(byte[] packed) throws IOException {
    try (InputStream body = new ByteArrayInputStream(packed)) {
      importer.run("feed", body, null);
    }
  }

  /** A feed of so many items and more than 50 MB of space. */
  private static byte[] bomb(int items) throws IOException {
    String start =
        IntStream.range(0, items)
            .mapToObj("<item><title>Paper %d</title></item>"::formatted)
            .collect(Collectors.joining("", "<rss><channel>", ""));
    byte[] space = " ".repeat(1_000_000).getBytes(StandardCharsets.UTF_8);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write(start.getBytes(StandardCharsets.UTF_8));
      for (int i = 0; i < 51; i++) {
        gzip.write(space);
      }
    }
    return bytes.toByteArray();
  }
}
