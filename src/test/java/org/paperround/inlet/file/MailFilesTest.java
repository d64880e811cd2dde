package org.paperround.inlet.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.paperround.inlet.InletSettings;
import org.paperround.inlet.RecordingTaker;

class MailFilesTest {

  private static final String FROM = "From MAILER-DAEMON Wed Mar  4 05:06:07 2026\n";

  @TempDir Path folder;

  @Test
  void aMessageIsTakenAsItIs() throws IOException {
    String message =
        "Subject: x\r\n\r\nFrom here on 12:00\r\n\r\nFrom there 12:00 too\r\n>From\r\n";

    assertThat(messages(message, 1_000)).containsExactly(message);
    assertThat(messages("", 1_000)).isEmpty();
    assertThat(messages("no newline", 1_000)).containsExactly("no newline");
  }

  @Test
  void anMboxIsTakenApart() throws IOException {
    String mbox =
        FROM
            + "Subject: one\n\n>From me\n>>From you\n> From none\nFrom the middle 12:00\n\n"
            + "From now on we write\n\n"
            + FROM
            + "Subject: two\n\n\n"
            + FROM
            + FROM
            + "Subject: three";

    assertThat(messages(mbox, 1_000))
        .containsExactly(
            "Subject: one\n\nFrom me\n>From you\n> From none\nFrom the middle 12:00\n\n"
                + "From now on we write\n\n",
            "Subject: two\n\n\n",
            "Subject: three");
  }

  @Test
  void whatIsTooLargeIsPassedOver() throws IOException {
    String mbox =
        FROM + "Subject: one\n\n" + "x".repeat(50_000) + "\n\n" + FROM + "Subject: two\n\n";

    assertThat(messages(mbox, 100)).containsExactly("TOO LARGE", "Subject: two\n\n");
  }

  @Test
  void verdictsAreLinesOfTheirOwn() throws IOException {
    Path file = folder.resolve("mbox");
    Files.writeString(
        file, FROM + "a bounce\n\n" + FROM + "a letter\n\n" + FROM + "x".repeat(2_000));
    RecordingTaker taker = new RecordingTaker();
    MailFiles files = new MailFiles(taker, InletSettings.of(Map.of("largest", "1K")));
    List<String> lines = new ArrayList<>();

    assertThat(files.take(file, lines::add)).isEqualTo(1);

    assertThat(lines)
        .containsExactly(
            file + ":1\tHARD\t5.1.1\ta@example.org\t\ttaken",
            file + ":2\tIGNORED\t\t\t\tleft alone",
            file + ":3\tTOO_LARGE\t\t\t\tleft alone");
    assertThatThrownBy(() -> files.take(folder.resolve("none"), lines::add))
        .isInstanceOf(NoSuchFileException.class);
  }

  private static List<String> messages(String file, int largest) throws IOException {
    Mbox mbox =
        new Mbox(new ByteArrayInputStream(file.getBytes(StandardCharsets.ISO_8859_1)), largest);
    List<String> messages = new ArrayList<>();
    Optional<byte[]> message;
    while ((message = mbox.next()) != null) {
      messages.add(
          message.map(bytes -> new String(bytes, StandardCharsets.ISO_8859_1)).orElse("TOO LARGE"));
    }
    return messages;
  }
}
