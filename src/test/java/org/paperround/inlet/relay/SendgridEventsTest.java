package org.paperround.inlet.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.paperround.inlet.relay.Calls.NOW;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.paperround.bounce.Kind;
import org.paperround.bounce.Report;
import org.paperround.inlet.InletConfig;
import org.paperround.inlet.InletSettings;

class SendgridEventsTest {

  private static final String BOUNCE =
      """
      [
        {
          "email": "jane@example.org",
          "timestamp": 1772600000,
          "smtp-id": "<20260304.17@news.example.com>",
          "bounce_classification": "Invalid Address",
          "event": "bounce",
          "category": ["cat facts"],
          "sg_event_id": "ZGVsaXZlcmVkLTA",
          "sg_message_id": "14c5d75ce93.dfd.64b469.filter0001.16648.5515E0B88.0",
          "reason": "550 5.1.1 unknown recipient",
          "status": "5.1.1",
          "type": "bounce"
        },
        {"email": "joe@example.org", "timestamp": 1772600001, "event": "delivered",
         "response": "250 OK", "sg_event_id": "Yg"},
        {"event": "bounce", "timestamp": 1772600002, "sg_event_id": "Yw"},
        17
      ]
      """;

  private final KeyPair keys = keys();
  private final SendgridEvents events = new SendgridEvents(config(keys));

  @Test
  void aGenuineBatchGivesEachEventThatCanBeRead() throws Exception {
    HookCall call = signed(BOUNCE, NOW);

    Batch batch = read(call);

    assertThat(batch.reports())
        .singleElement()
        .returns(Kind.HARD, Report::kind)
        .returns("jane@example.org", Report::recipient)
        .returns("20260304.17@news.example.com", Report::messageId)
        .returns("5.1.1", Report::status)
        .returns("550 5.1.1 unknown recipient", Report::diagnostic)
        .returns(Instant.ofEpochSecond(1_772_600_000), Report::at);
    assertThat(batch.ignored()).isEqualTo(1);
    assertThat(batch.unreadable()).isEqualTo(2);
    assertThat(read(call)).as("the same events again").isEqualTo(batch);
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          '"event":"bounce","type":"bounce","status":"5.0.0"',                                     HARD
          '"event":"bounce","type":"bounce","bounce_classification":"Invalid Address"',            HARD
          '"event":"bounce","type":"bounce","bounce_classification":"Unclassified"',               HARD
          '"event":"bounce","type":"bounce","bounce_classification":"Technical"',                  SOFT
          '"event":"bounce","type":"bounce","bounce_classification":"Content"',                    SOFT
          '"event":"bounce","type":"bounce","bounce_classification":"Reputation"',                 SOFT
          '"event":"bounce","type":"bounce","bounce_classification":"Mailbox Unavailable"',        SOFT
          '"event":"bounce","type":"blocked","status":"5.7.1"',                                    SOFT
          '"event":"bounce","type":"blocked","bounce_classification":"Invalid Address"',           SOFT
          '"event":"dropped","reason":"Bounced Address","status":"5.0.0"',                         HARD
          '"event":"dropped","reason":"Invalid"',                                                  HARD
          '"event":"dropped","reason":"Spam Reporting Address"',                                   COMPLAINT
          '"event":"dropped","reason":"Unsubscribed Address"',                                     LEAVES
          '"event":"dropped","reason":"Recipient List over Package Quota"',                        IGNORED
          '"event":"spamreport"',                                                                  COMPLAINT
          '"event":"unsubscribe"',                                                                 LEAVES
          '"event":"group_unsubscribe","asm_group_id":10',                                         LEAVES
          '"event":"group_resubscribe","asm_group_id":10',                                         IGNORED
          '"event":"deferred","response":"400 try again later","attempt":"5"',                     IGNORED
          '"event":"processed"',                                                                   IGNORED
          '"event":"delivered","response":"250 OK"',                                               IGNORED
          '"event":"open"',                                                                        IGNORED
          '"event":"click","url":"https://example.com/"',                                          IGNORED
          '"event":"something of next year"',                                                      IGNORED
          '"event":7,"reason":{"a":1}',                                                            IGNORED
          '"event":null',                                                                          UNREADABLE
          """)
  void eventsMean(String fields, String outcome) throws UnreadableCallException {
    String body = "[{\"email\":\"jane@example.org\",\"sg_event_id\":\"x\"," + fields + "}]";

    assertThat(Calls.outcome(events.read(Calls.of(body), NOW))).isEqualTo(outcome);
  }

  @Test
  void aWishToLeaveHasItsTime() throws Exception {
    String body = "[{\"email\":\"jane@example.org\",\"event\":\"unsubscribe\",\"timestamp\":7}]";

    assertThat(events.read(Calls.of(body), NOW).leavers())
        .containsExactly(new Leaver("jane@example.org", Instant.ofEpochSecond(7)));
  }

  @Test
  void whatWasSignedAnotherWayIsNotBelieved() throws Exception {
    HookCall genuine = signed(BOUNCE, NOW);
    String time = String.valueOf(genuine.header("X-Twilio-Email-Event-Webhook-Timestamp"));
    String signature = String.valueOf(genuine.header("X-Twilio-Email-Event-Webhook-Signature"));
    String stranger = signature(keys(), time, BOUNCE);

    assertThat(events.objection(genuine, NOW)).isEmpty();
    List.of(
            Calls.of(BOUNCE),
            headed(BOUNCE, time, ""),
            headed(BOUNCE, time, "not base64!"),
            headed(BOUNCE, time, "AAAA"),
            headed(BOUNCE, time, stranger),
            headed(BOUNCE + " ", time, signature),
            headed(BOUNCE, time + "0", signature),
            headed(BOUNCE, "now", signature))
        .forEach(
            call -> assertThat(events.objection(call, NOW)).contains(HookAnswer.Refused.FORBIDDEN));
  }

  @Test
  void aSignatureAgesButOutlivesADayOfRepeats() throws Exception {
    HookCall call = signed(BOUNCE, NOW);

    assertThat(events.objection(call, NOW.plus(Duration.ofHours(25)))).isEmpty();
    assertThat(events.objection(call, NOW.plus(Duration.ofHours(25)).plusSeconds(1))).isNotEmpty();
    assertThat(events.objection(call, NOW.minus(Duration.ofMinutes(5)))).isEmpty();
    assertThat(events.objection(call, NOW.minus(Duration.ofMinutes(6)))).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{}", "\"a\"", "[", "[]]", "\u0000", "{\"event\":\"bounce\"}"})
  void aBodyThatIsNoArrayIsUnreadable(String body) {
    assertThatThrownBy(() -> events.read(Calls.of(body), NOW))
        .isInstanceOf(UnreadableCallException.class);
  }

  @Test
  void aKeyThatIsNoneStopsTheStart() {
    assertThatThrownBy(
            () ->
                new SendgridEvents(
                    InletSettings.of(Map.of("hooks.sendgrid.public-key", "bm8ga2V5"))))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("paperround.inlet.hooks.sendgrid.public-key");
    assertThat(new SendgridEvents(InletSettings.of(Map.of())).isOn()).isFalse();
  }

  private Batch read(HookCall call) throws UnreadableCallException {
    assertThat(events.objection(call, NOW)).isEmpty();
    return events.read(call, NOW);
  }

  private HookCall signed(String body, Instant at) throws GeneralSecurityException {
    String time = String.valueOf(at.getEpochSecond());
    return headed(body, time, signature(keys, time, body));
  }

  private static HookCall headed(String body, String time, String signature) {
    return Calls.of(
        body,
        Map.of(
            "X-Twilio-Email-Event-Webhook-Signature", signature,
            "X-Twilio-Email-Event-Webhook-Timestamp", time));
  }

  private static String signature(KeyPair keys, String time, String body)
      throws GeneralSecurityException {
    Signature signer = Signature.getInstance("SHA256withECDSA");
    signer.initSign(keys.getPrivate());
    signer.update((time + body).getBytes(StandardCharsets.UTF_8));
    return Base64.getEncoder().encodeToString(signer.sign());
  }

  private static InletConfig config(KeyPair keys) {
    return InletSettings.of(
        Map.of(
            "hooks.sendgrid.public-key",
            Base64.getEncoder().encodeToString(keys.getPublic().getEncoded())));
  }

  private static KeyPair keys() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
      generator.initialize(new ECGenParameterSpec("secp256r1"));
      return generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new AssertionError(e);
    }
  }
}
