package org.paperround.inlet.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.paperround.inlet.relay.Calls.NOW;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.paperround.bounce.Kind;
import org.paperround.bounce.Report;
import org.paperround.inlet.InletSettings;

class MailgunEventsTest {

  private static final String KEY = "key-3ax6xnjp29jd6fds4gc373sgvjxteol0";
  private static final String TOKEN = "a8ce0edb2dd8301dee6c2405235584e45aa91d1e9f979f3de0";

  private static final String FAILED =
      """
      "id": "G9Bn5sl1TC6nu79C8C0bwg",
      "timestamp": 1772600000.375624,
      "log-level": "error",
      "event": "failed",
      "severity": "permanent",
      "reason": "bounce",
      "delivery-status": {
        "attempt-no": 1,
        "message": "550 5.1.1 The email account that you tried to reach does not exist",
        "code": 550,
        "enhanced-code": "5.1.1",
        "description": "",
        "session-seconds": 0.43
      },
      "flags": {"is-routed": false, "is-authenticated": true, "is-test-mode": false},
      "envelope": {
        "transport": "smtp",
        "sender": "b+17.abc@bounce.example.com",
        "targets": "alice@example.org"
      },
      "message": {
        "headers": {
          "to": "alice@example.org",
          "message-id": "20260304.17@news.example.com",
          "from": "Paper Round <digest@example.com>",
          "subject": "Three papers"
        },
        "attachments": [],
        "size": 111
      },
      "recipient": "alice@example.org",
      "recipient-domain": "example.org"
      """;

  private final MailgunEvents events =
      new MailgunEvents(InletSettings.of(Map.of("hooks.mailgun.signing-key", KEY)));

  @Test
  void aGenuineEventIsRead() throws Exception {
    HookCall call = signed(NOW, TOKEN, FAILED);

    assertThat(events.objection(call, NOW)).isEmpty();
    assertThat(events.read(call, NOW).reports())
        .singleElement()
        .returns(Kind.HARD, Report::kind)
        .returns("alice@example.org", Report::recipient)
        .returns("20260304.17@news.example.com", Report::messageId)
        .returns("b+17.abc@bounce.example.com", Report::envelopeTo)
        .returns("5.1.1", Report::status)
        .returns(Instant.ofEpochMilli(1_772_600_000_375L), Report::at);
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          failed, permanent, bounce,               ,     HARD
          failed, permanent, bounce,               soft, SOFT
          failed, permanent, generic,              ,     SOFT
          failed, permanent, generic,              hard, HARD
          failed, permanent, espblock,             ,     SOFT
          failed, permanent, old,                  ,     SOFT
          failed, permanent, suppress-bounce,      ,     HARD
          failed, permanent, suppress-complaint,   ,     COMPLAINT
          failed, permanent, suppress-unsubscribe, ,     LEAVES
          failed, temporary, generic,              ,     IGNORED
          failed, temporary, greylisted,           ,     IGNORED
          failed, temporary, bounce,               hard, IGNORED
          failed, ,          ,                     ,     IGNORED
          complained, ,      ,                     ,     COMPLAINT
          unsubscribed, ,    ,                     ,     LEAVES
          delivered, ,       ,                     ,     IGNORED
          rejected, ,        ,                     ,     IGNORED
          opened, ,          ,                     ,     IGNORED
          '', ,              ,                     ,     UNREADABLE
          """)
  void eventsMean(String event, String severity, String reason, String type, String outcome)
      throws Exception {
    String fields =
        """
        "event":"%s","severity":"%s","reason":"%s","recipient":"alice@example.org",
        "delivery-status":{"code":550,"bounce-type":"%s"}"""
            .formatted(event, severity, reason, type);

    assertThat(Calls.outcome(events.read(signed(NOW, TOKEN, fields), NOW))).isEqualTo(outcome);
  }

  @ParameterizedTest
  @CsvSource({"-86400, -86400", "-60, -60", "0, -60", "600, -60"})
  void aWishIsDatedNoLaterThanItsSignature(long wished, long counts) throws Exception {
    String event =
        "\"event\":\"unsubscribed\",\"recipient\":\"alice@example.org\",\"timestamp\":"
            + NOW.plusSeconds(wished).getEpochSecond();

    assertThat(events.read(signed(NOW.minusSeconds(60), TOKEN, event), NOW).leavers())
        .containsExactly(new Leaver("alice@example.org", NOW.plusSeconds(counts)));
  }

  @Test
  void aTokenSaysOnlyWhatItSaidFirst() throws Exception {
    HookCall first = signed(NOW, TOKEN, FAILED);
    HookCall forged = signed(NOW, TOKEN, FAILED.replace("alice", "bob"));

    assertThat(events.objection(first, NOW)).isEmpty();
    assertThat(events.objection(first, NOW.plus(Duration.ofHours(8)))).as("repeated").isEmpty();
    assertThat(events.objection(forged, NOW)).contains(HookAnswer.Refused.FORBIDDEN);
    assertThat(events.read(forged, NOW).reports().getFirst().eventId())
        .as("another process, which has not seen the first, stores nothing new")
        .isEqualTo(events.read(first, NOW).reports().getFirst().eventId());
  }

  @Test
  void whatIsNotSignedNowIsNotBelieved() throws Exception {
    String time = String.valueOf(NOW.getEpochSecond());
    List.of(
            Calls.of(""),
            Calls.of("[]"),
            Calls.of("{\"event-data\":{" + FAILED + "}}"),
            call(time, TOKEN, "", FAILED),
            call(time, TOKEN, "xyz", FAILED),
            call(time, TOKEN, hmac(time + TOKEN).replace('a', 'b'), FAILED),
            call(time, TOKEN + "0", hmac(time + TOKEN), FAILED),
            call(time + ".0", TOKEN, hmac(time + ".0" + TOKEN), FAILED),
            call(time + "e0", TOKEN, hmac(time + "e0" + TOKEN), FAILED),
            signed(NOW.minus(Duration.ofHours(26)), TOKEN, FAILED),
            signed(NOW.plus(Duration.ofHours(1)), TOKEN, FAILED))
        .forEach(
            call -> assertThat(events.objection(call, NOW)).contains(HookAnswer.Refused.FORBIDDEN));
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "{\"event-data\":[]}", "nonsense", "{\"event-data\":null}"})
  void aCallWithoutAnEventIsUnreadable(String body) {
    assertThatThrownBy(() -> events.read(Calls.of(body), NOW))
        .isInstanceOf(UnreadableCallException.class);
  }

  private static HookCall signed(Instant at, String token, String event)
      throws GeneralSecurityException {
    String time = String.valueOf(at.getEpochSecond());
    return call(time, token, hmac(time + token), event);
  }

  private static HookCall call(String time, String token, String signature, String event) {
    return Calls.of(
        """
        {"signature":{"timestamp":"%s","token":"%s","signature":"%s"},"event-data":{%s}}"""
            .formatted(time, token, signature, event));
  }

  private static String hmac(String text) throws GeneralSecurityException {
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(KEY.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
    return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
  }
}
