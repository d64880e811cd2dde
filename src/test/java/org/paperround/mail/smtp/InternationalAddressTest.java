package org.paperround.mail.smtp;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.paperround.mail.Encoders;
import org.paperround.mail.OutgoingMail;
import org.paperround.mail.Transmission;
import org.paperround.mail.Transmission.Outcome;
import org.paperround.testing.ScriptedMailServer;
import org.paperround.testing.SmtpAct;
import org.paperround.testing.SmtpStep;

/** Letters beyond ASCII before the {@code @} (RFC 6531). */
class InternationalAddressTest {

  private static final String DARJA = "дарья@xn--80a1acny.xn--p1ai";

  private final ScriptedMailServer server = new ScriptedMailServer();

  @AfterEach
  void close() {
    server.close();
  }

  @Test
  void aServerThatTakesThemGetsTheAddressAsItIs() {
    server.offer("SMTPUTF8", "8BITMIME", "SIZE 1000000");
    try (ConnectionPool lane = Lanes.to(server)) {
      assertThat(lane.send(mail()).outcome()).isEqualTo(Outcome.ACCEPTED);
      assertThat(lane.send(Lanes.mail("ada@example.org")).outcome()).isEqualTo(Outcome.ACCEPTED);
    }
    assertThat(server.heard("MAIL FROM:").getFirst()).endsWith(" BODY=8BITMIME SMTPUTF8");
    assertThat(server.heard("MAIL FROM:").getLast()).doesNotContain("SMTPUTF8");
    assertThat(server.heard("RCPT TO:").getFirst()).isEqualTo(wire("RCPT TO:<" + DARJA + ">"));
    assertThat(new String(mail().message(), UTF_8)).contains("\r\nTo: " + DARJA + "\r\n");
  }

  @Test
  void anyOtherServerIsNotAskedAndTheAddressIsNotDead() {
    try (ConnectionPool lane = Lanes.to(server)) {
      Transmission refused = lane.send(mail());

      assertThat(refused.outcome()).isEqualTo(Outcome.REJECTED);
      assertThat(refused.isRefusedByServer()).isFalse();
      assertThat(refused.general()).isFalse();
      assertThat(refused.text()).contains("SMTPUTF8").doesNotContain("дарья");
      assertThat(server.heard("MAIL FROM:")).isEmpty();

      assertThat(lane.send(Lanes.mail("ada@example.org")).outcome()).isEqualTo(Outcome.ACCEPTED);
    }
    assertThat(server.heard("EHLO")).as("the connection was kept").hasSize(1);
  }

  @Test
  void aReplyThatNamesTheReaderIsKeptWithoutTheName() {
    server.offer("SMTPUTF8");
    server.always(
        wire(DARJA), SmtpStep.RCPT, SmtpAct.reply(wire("550 5.7.1 Дарья of <" + DARJA + "> left")));
    try (ConnectionPool lane = Lanes.to(server)) {
      assertThat(lane.send(mail()).text()).doesNotContainIgnoringCase("дарья").contains("left");
    }
  }

  private static BulkMail mail() {
    OutgoingMail mail =
        new OutgoingMail(DARJA, "News", "Hello", "<p>Hello", "1@example.org", Map.of());
    return new BulkMail(
        "digest@example.org",
        DARJA,
        Encoders.at(Instant.parse("2026-11-23T05:00:00Z")).encode(mail));
  }

  /** The characters that the server reads, which takes every octet for one. */
  private static String wire(String text) {
    return new String(text.getBytes(UTF_8), ISO_8859_1);
  }
}
