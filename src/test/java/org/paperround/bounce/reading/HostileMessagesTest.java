package org.paperround.bounce.reading;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.paperround.bounce.Kind;
import org.paperround.bounce.Verdict;

/** Whatever comes in, the answer is a verdict, soon and in little memory. */
class HostileMessagesTest {

  private static final Path SAMPLES =
      Path.of("src/test/resources/org/paperround/bounce/reading/samples/messages");

  private static final String GROUPS = "Final-Recipient: rfc822; a@b.c\r\n\r\n".repeat(100);

  private final IncomingMessageReader reader = new IncomingMessageReader();

  static Stream<String> hostile() {
    String report = "Content-Type: multipart/report; boundary=b\r\n\r\n--b\r\n";
    String status = report + "Content-Type: message/delivery-status\r\n\r\n";
    return Stream.of(
        "",
        "\0\0\0",
        "\r\n\r\n",
        ":",
        "From: mailer-daemon@example.org\r\n\r\n",
        "From: mailer-daemon@example.org\r\n\r\n" + "<a@b.c>:\n".repeat(100_000),
        "From: mailer-daemon@example.org\r\n\r\n" + "a".repeat(2_000_000),
        "From: mailer-daemon@example.org\r\n\r\n" + "a@".repeat(500_000),
        "From: mailer-daemon@example.org\r\n\r\n" + "-".repeat(500_000),
        "From: mailer-daemon@example.org\r\n\r\n" + ">>> DATA\n".repeat(100_000),
        "From: mailer-daemon@example.org\r\n\r\n" + "550 ".repeat(200_000),
        "From: mailer-daemon@example.org\r\n\r\n" + "message-id:\n".repeat(80_000),
        status + GROUPS + "--b\r\n\r\nfrom" + " a@b.cd".repeat(8_000),
        status + GROUPS + "--b\r\n\r\n" + "from a@b.cd ".repeat(5_000),
        "a: b\r\n".repeat(200_000) + "\r\n",
        "Subject:" + " a\r\n".repeat(200_000) + "\r\n",
        "Subject: " + "=?utf-8?b?".repeat(100_000) + "\r\n\r\n",
        status + "Final-Recipient: rfc822; a@b.c\r\n\r\n".repeat(20_000),
        status + "Status: " + "5.".repeat(100_000) + "\r\nFinal-Recipient: x\r\n\r\n",
        "Content-Type: multipart/mixed; boundary=b\r\n\r\n" + "--b\r\n\r\nx\r\n".repeat(60_000),
        nested(5_000),
        "Content-Type: text/html\r\nFrom: postmaster@a.b\r\n\r\n" + "<div>".repeat(30_000));
  }

  private static String nested(int depth) {
    StringBuilder message = new StringBuilder();
    for (int i = 0; i < depth; i++) {
      message.append("Content-Type: multipart/mixed; boundary=b").append(i).append("\r\n\r\n--b");
      message.append(i).append("\r\n");
    }
    return message.toString();
  }

  @ParameterizedTest
  @MethodSource("hostile")
  void nothing_is_too_much(String message) {
    List<Verdict> verdicts =
        reader.read(new ByteArrayInputStream(message.getBytes(ISO_8859_1))).verdicts();

    assertThat(verdicts).isNotEmpty().hasSizeLessThanOrEqualTo(101);
    assertThat(verdicts).noneMatch(verdict -> verdict.kind() == Kind.HARD);
  }

  @Test
  void addresses_of_others_are_not_looked_at_for_ever() {
    String others = "from a@b.cd ";
    String last = " ".repeat(100) + "z@b.cd";

    assertThat(Notice.of(others.repeat(900) + last).mentions(List.of())).hasSize(1);
    assertThat(Notice.of(others.repeat(1_100) + last).mentions(List.of())).isEmpty();
  }

  @Test
  void whose_an_address_is_tell_the_words_near_it_only() {
    String far = "from here on: " + "-".repeat(100) + " ";

    assertThat(Notice.of(far + "ada@example.com").mentions(List.of())).hasSize(1);
    assertThat(Notice.of("from ada@example.com").mentions(List.of())).isEmpty();
  }

  @Test
  void a_real_message_may_be_cut_or_scrambled_anywhere() throws IOException {
    Random random = new Random(1);
    try (Stream<Path> files = Files.list(SAMPLES)) {
      for (Path file : files.sorted().toList()) {
        byte[] message = Files.readAllBytes(file);
        for (int i = 0; i < 3; i++) {
          byte[] broken = message.clone();
          for (int j = 0; j < 1 + broken.length / 200; j++) {
            broken[random.nextInt(broken.length)] = (byte) random.nextInt(256);
          }
          int length = random.nextInt(broken.length);

          assertThat(reader.read(new ByteArrayInputStream(broken, 0, length)).verdicts())
              .isNotEmpty();
        }
      }
    }
  }
}
