package org.paperround.inlet.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.paperround.inlet.relay.Calls.NOW;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.paperround.bounce.Kind;
import org.paperround.bounce.Report;
import org.paperround.inlet.InletSettings;

class PostmarkEventsTest {

  private static final Map<String, String> SETTINGS =
      Map.of("hooks.postmark.user", "postmark", "hooks.postmark.password", "a-long-password-here");

  private static final String BOUNCE =
      """
      {
        "RecordType": "Bounce",
        "MessageStream": "broadcast",
        "ID": 4323372036854775807,
        "Type": "HardBounce",
        "TypeCode": 1,
        "Name": "Hard bounce",
        "Tag": "digest",
        "MessageID": "883953f4-6105-42a2-a16a-77a8eac79483",
        "ServerID": 23,
        "Description": "The server was unable to deliver your message",
        "Details": "smtp;550 5.1.1 unknown user",
        "Email": "john@example.org",
        "From": "digest@example.com",
        "BouncedAt": "2026-03-03T16:33:54.9070259Z",
        "DumpAvailable": true,
        "Inactive": true,
        "CanActivate": true,
        "Subject": "Three papers"
      }
      """;

  private final PostmarkEvents events = new PostmarkEvents(InletSettings.of(SETTINGS));

  @Test
  void aBounceIsRead() throws Exception {
    assertThat(events.read(Calls.of(BOUNCE), NOW).reports())
        .singleElement()
        .returns(Kind.HARD, Report::kind)
        .returns("john@example.org", Report::recipient)
        .returns(null, Report::messageId)
        .returns("smtp;550 5.1.1 unknown user", Report::diagnostic)
        .returns(Instant.parse("2026-03-03T16:33:54.907025900Z"), Report::at);
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          HardBounce,              HARD
          BadEmailAddress,         HARD
          ManuallyDeactivated,     HARD
          SpamComplaint,           COMPLAINT
          SoftBounce,              SOFT
          Transient,               SOFT
          DnsError,                SOFT
          Blocked,                 SOFT
          SpamNotification,        SOFT
          DMARCPolicy,             SOFT
          Unknown,                 SOFT
          Unsubscribe,             LEAVES
          Subscribe,               IGNORED
          AutoResponder,           IGNORED
          AddressChange,           IGNORED
          OpenRelayTest,           IGNORED
          VirusNotification,       IGNORED
          ChallengeVerification,   IGNORED
          Unconfirmed,             IGNORED
          SMTPApiError,            IGNORED
          InboundError,            IGNORED
          TemplateRenderingFailed, IGNORED
          """)
  void typesOfBounceMean(String type, String outcome) throws Exception {
    String body = BOUNCE.replace("\"HardBounce\"", "\"" + type + "\"");

    assertThat(Calls.outcome(events.read(Calls.of(body), NOW))).isEqualTo(outcome);
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          true,  HardBounce,        Recipient, HARD
          true,  SpamComplaint,     Recipient, COMPLAINT
          true,  ManualSuppression, Recipient, LEAVES
          true,  ManualSuppression, Customer,  HARD
          true,  ManualSuppression, Admin,     HARD
          false, ,                  Customer,  IGNORED
          """)
  void changesOfPostmarksOwnListMean(String stops, String reason, String origin, String outcome)
      throws Exception {
    String body =
        """
        {"RecordType":"SubscriptionChange","MessageID":"883953f4-6105-42a2-a16a-77a8eac79483",
         "ServerID":23,"MessageStream":"broadcast","ChangedAt":"2026-03-03T10:53:34Z",
         "Recipient":"john@example.org","Origin":"%s","SuppressSending":%s,
         "SuppressionReason":"%s","Tag":"digest","Metadata":{}}"""
            .formatted(origin, stops, reason);

    assertThat(Calls.outcome(events.read(Calls.of(body), NOW))).isEqualTo(outcome);
  }

  @Test
  void aComplaintSaysSoInItsKindOfRecord() throws Exception {
    String complaint =
        BOUNCE
            .replace("\"RecordType\": \"Bounce\"", "\"RecordType\": \"SpamComplaint\"")
            .replace("\"HardBounce\"", "\"SpamComplaint\"");

    assertThat(Calls.outcome(events.read(Calls.of(complaint), NOW))).isEqualTo("COMPLAINT");
    assertThat(Calls.outcome(events.read(Calls.of("{\"RecordType\":\"Open\"}"), NOW)))
        .isEqualTo("IGNORED");
    assertThatThrownBy(() -> events.read(Calls.of("{\"Type\":\"HardBounce\"}"), NOW))
        .isInstanceOf(UnreadableCallException.class);
  }

  @Test
  void onlyNameAndPasswordOpen() {
    assertThat(events.objection(call("Basic", "postmark:a-long-password-here"), NOW)).isEmpty();
    List.of(
            Calls.of(BOUNCE),
            call("Basic", "postmark:another-password"),
            call("Basic", "postmark"),
            call("Bearer", "postmark:a-long-password-here"),
            Calls.of(BOUNCE, Map.of("Authorization", "Basic ???")),
            Calls.of(BOUNCE, Map.of("Authorization", "Basic")))
        .forEach(
            call ->
                assertThat(events.objection(call, NOW)).contains(HookAnswer.Refused.UNAUTHORIZED));
  }

  @Test
  void aShortPasswordOrNoneStopsTheStart() {
    List.of(
            Map.of("hooks.postmark.user", "postmark", "hooks.postmark.password", "short"),
            Map.of("hooks.postmark.user", "postmark"),
            Map.of("hooks.postmark.password", "a-long-password-here"))
        .forEach(
            settings ->
                assertThatThrownBy(() -> new PostmarkEvents(InletSettings.of(settings)))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("paperround.inlet.hooks.postmark"));
    assertThat(new PostmarkEvents(InletSettings.of(Map.of())).isOn()).isFalse();
  }

  private static HookCall call(String scheme, String login) {
    String encoded = Base64.getEncoder().encodeToString(login.getBytes(StandardCharsets.UTF_8));
    return Calls.of(BOUNCE, Map.of("Authorization", scheme + " " + encoded));
  }
}
