package org.paperround.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.paperround.mail.dkim.CryptoProvider;
import org.paperround.mail.dkim.DkimSigner;
import org.paperround.mail.dkim.Keys;
import org.paperround.mail.dkim.Verifying;
import org.paperround.mail.mime.EncodedText;
import org.paperround.testing.ReceivedMail;

class MessageEncoderTest {

  private static final Instant NOW = Instant.parse("2026-11-03T05:06:07.8Z");
  private static final String SUBJECT = "Fünf Arbeiten 😀 über " + "Gedächtnis und ".repeat(20);

  private final MessageEncoder encoder = Encoders.at(NOW);

  @Test
  void aMailIsReadAsItWasWritten() throws Exception {
    OutgoingMail mail = mail(SUBJECT, "Grüße 👩‍💻 = .\n.\n", "<p>漢字 &amp; more \n</p>");
    MimeMessage message = parsed(encoder.encode(mail).octets());
    ReceivedMail read = new ReceivedMail(message);

    assertThat(message.getFrom())
        .containsExactly(new InternetAddress("digest@example.org", "Paper Round"));
    assertThat(message.getAllRecipients()).containsExactly(new InternetAddress(mail.to()));
    assertThat(message.getSentDate().toInstant()).isEqualTo(Instant.parse("2026-11-03T05:06:07Z"));
    assertThat(read.header("Date")).isEqualTo("Tue, 3 Nov 2026 05:06:07 +0000");
    assertThat(message.getMessageID()).isEqualTo("<20261103.1@example.org>");
    assertThat(read.subject()).isEqualTo(SUBJECT);
    assertThat(read.text()).isEqualTo("Grüße 👩‍💻 = .\r\n.\r\n");
    assertThat(read.html()).isEqualTo("<p>漢字 &amp; more \r\n</p>");
  }

  @Test
  void furtherHeadersKeepTheirOrderAndValues() throws Exception {
    MimeMessage message = parsed(encoder.encode(mail("News", "a", "b")).octets());

    List<String> names = new ArrayList<>();
    Collections.list(message.getAllHeaders()).forEach(header -> names.add(header.getName()));
    assertThat(names)
        .containsExactly(
            "Date",
            "From",
            "To",
            "Subject",
            "Message-ID",
            "List-Id",
            "X-Long",
            "Auto-Submitted",
            "MIME-Version",
            "Content-Type");
    mail("News", "a", "b")
        .headers()
        .forEach(
            (name, value) -> assertThat(new ReceivedMail(message).header(name)).isEqualTo(value));
  }

  @Test
  void everyLineIsOneThatAnyServerTakes() {
    byte[] message = encoder.encode(mail(SUBJECT, "x ".repeat(5_000), ".\n".repeat(500))).octets();
    String wire = new String(message, StandardCharsets.ISO_8859_1);

    assertThat(wire).endsWith("\r\n").matches("(?s)[\\x20-\\x7e\\t\\r\\n]*");
    assertThat(wire.replace("\r\n", "")).doesNotContain("\r").doesNotContain("\n");
    for (String line : wire.split("\r\n", -1)) {
      assertThat(line).hasSizeLessThanOrEqualTo(998).doesNotStartWith(".");
    }
    String header = wire.substring(0, wire.indexOf("\r\n\r\n"));
    assertThat(header.lines().filter(line -> line.length() > 78))
        .allMatch(line -> line.startsWith("X-Long: x") || !line.matches(".*\\S \\S.*"));
    assertThat(header.lines()).noneMatch(String::isBlank);
  }

  @Test
  void piecesAreReadAsOneText() {
    List<EncodedText> pieces =
        List.of(EncodedText.of("Dear "), EncodedText.of(""), EncodedText.of("reäder\n. "));
    ReceivedMail read =
        new ReceivedMail(
            parsed(
                encoder
                    .encode("ada@example.org", "News", "1@example.org", Map.of(), pieces, pieces)
                    .octets()));

    assertThat(read.text()).isEqualTo("Dear reäder\r\n. ");
    assertThat(read.html()).isEqualTo("Dear reäder\r\n. ");
  }

  @Test
  void noLineOfTheHeaderBeginsWithADot() {
    String dots = ".".repeat(40) + " " + ". ".repeat(200);
    byte[] message =
        encoder
            .encode(
                ".@example.org", dots, ".1@example.org", Map.of("X", dots), List.of(), List.of())
            .octets();

    assertThat(new String(message, StandardCharsets.ISO_8859_1)).doesNotContain("\n.");
  }

  @Test
  void aSignedMessageIsTheSameBehindItsSignatures() {
    DkimSigner signer =
        new DkimSigner(
            "example.org", List.of(Keys.rsa(), Keys.rfcEd25519()), CryptoProvider.fastest());
    byte[] signed =
        Encoders.at(NOW, signer).encode(mail(SUBJECT, "a  b\n\n\n", "<p>  c \n")).octets();
    String wire = new String(signed, StandardCharsets.ISO_8859_1);

    assertThat(wire)
        .startsWith("DKIM-Signature: v=1; a=rsa-sha256;")
        .endsWith(
            new String(
                encoder.encode(mail(SUBJECT, "a  b\n\n\n", "<p>  c \n")).octets(),
                StandardCharsets.ISO_8859_1));
    assertThat(wire.lines().takeWhile(line -> !line.isEmpty()).filter(l -> l.startsWith("DKIM-")))
        .hasSize(2);
    assertThat(Verifying.valid(signed, "example.org", List.of(Keys.rsa()))).hasSize(1);
  }

  @Test
  void noHeaderCanBringAnother() {
    List<EncodedText> none = List.of();
    List<String> hostile = new ArrayList<>(List.of("a\r\nBcc: eve@example.org", "a\r\n\r\nb"));
    IntStream.concat(IntStream.rangeClosed(0, 31), IntStream.rangeClosed(127, 159))
        .forEach(control -> hostile.add("a" + (char) control + "b"));
    for (String bad : hostile) {
      assertThatThrownBy(() -> encoder.encode(bad, "s", "1@a", Map.of(), none, none))
          .isInstanceOf(IllegalArgumentException.class);
      assertThatThrownBy(() -> encoder.encode("a@b", bad, "1@a", Map.of(), none, none))
          .isInstanceOf(IllegalArgumentException.class);
      assertThatThrownBy(() -> encoder.encode("a@b", "s", bad, Map.of(), none, none))
          .isInstanceOf(IllegalArgumentException.class);
      assertThatThrownBy(() -> encoder.encode("a@b", "s", "1@a", Map.of("X", bad), none, none))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  private static OutgoingMail mail(String subject, String text, String html) {
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("List-Id", "\"Paper Round\" <daily.example.org>");
    headers.put(
        "X-Long", "x".repeat(100) + " y z " + "w ".repeat(60) + " two  spaces" + "v".repeat(90));
    headers.put("Auto-Submitted", "auto-generated");
    return new OutgoingMail(
        "ada@example.org", subject, text, html, "20261103.1@example.org", headers);
  }

  private static MimeMessage parsed(byte[] message) {
    try {
      return new MimeMessage(
          Session.getInstance(new Properties()), new ByteArrayInputStream(message));
    } catch (MessagingException e) {
      throw new IllegalStateException(e);
    }
  }
}
