package org.paperround.mail;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.MultiMap;
import io.vertx.ext.mail.MailMessage;
import io.vertx.ext.mail.mailencoder.MailEncoder;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EncodedWordsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "3 papers for you: Attention, and more",
        "Für alle",
        "🦙 Llamas 👩‍🔬 and 漢字",
        "x🦙x🦙x🦙x🦙x🦙x🦙x🦙x🦙x🦙x🦙x🦙x🦙x🦙x🦙x🦙x🦙x🦙x🦙x🦙x🦙",
        "a = b? _underscores_ and =?UTF-8?Q?tricks?= für alle",
        "שיטה חדשה לזיהוי של מה שלא רואים ועוד כמה מילים כדי שיהיה ארוך"
      })
  void whateverTheSubjectTheReceiverReadsIt(String subject) throws Exception {
    String sent = sent(subject);
    assertThat(EncodedWords.of(subject)).doesNotContainPattern("(?<!\r)\n");

    MimeMessage received =
        new MimeMessage(
            (Session) null, new ByteArrayInputStream(sent.getBytes(StandardCharsets.US_ASCII)));
    assertThat(received.getSubject()).isEqualTo(subject);
    assertThat(sent.lines().filter(line -> line.contains("=?UTF-8?")))
        .allMatch(line -> line.length() <= 76);
  }

  @Test
  void plainAsciiStaysReadableOnTheWire() {
    assertThat(EncodedWords.of("3 papers for you")).isEqualTo("3 papers for you");
  }

  /** What the mail client makes of it, line ends as they are in a mail. */
  private static String sent(String subject) {
    MailMessage message =
        new MailMessage()
            .setFrom("digest@example.org")
            .setSubject(subject)
            .setText("text")
            .setHeaders(
                MultiMap.caseInsensitiveMultiMap().add("Subject", EncodedWords.of(subject)));
    return new MailEncoder(message, "localhost").encode().replaceAll("\r?\n", "\r\n");
  }
}
