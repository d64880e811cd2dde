package org.paperround.inlet.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.paperround.inlet.relay.Calls.NOW;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.paperround.bounce.Kind;
import org.paperround.bounce.Report;
import org.paperround.inlet.InletSettings;

class AmazonEventsTest {

  private static final String TOPIC = "arn:aws:sns:eu-west-1:123456789012:mail-events";
  private static final String HOST = "https://sns.eu-west-1.amazonaws.com";
  private static final String CERTIFICATE =
      HOST + "/SimpleNotificationService-f3ecfb7224c7233fe7bb5f59f96de52f.pem";
  private static final String SUBSCRIBE =
      HOST + "/?Action=ConfirmSubscription&TopicArn=" + TOPIC + "&Token=2336412f37f";

  private static final List<String> OF_NOTIFICATIONS =
      List.of("Message", "MessageId", "Subject", "Timestamp", "TopicArn", "Type");
  private static final List<String> OF_CONFIRMATIONS =
      List.of("Message", "MessageId", "SubscribeURL", "Timestamp", "Token", "TopicArn", "Type");

  private static final String BOUNCE =
      """
      {"notificationType":"Bounce","bounce":{"bounceType":"Permanent","bounceSubType":"General",\
      "bouncedRecipients":[{"emailAddress":"jane@example.org","status":"5.1.1",\
      "action":"failed","diagnosticCode":"smtp; 550 5.1.1 <jane@example.org>... User"}],\
      "timestamp":"2026-03-04T04:59:38.237Z","feedbackId":"00000138111222aa-33322211"},\
      "mail":{"source":"b+17.abc@bounce.example.com","messageId":"00000138111222aa",\
      "destination":["jane@example.org"],\
      "commonHeaders":{"messageId":"<20260304.17@news.example.com>"}}}""";

  private static SnsKeys keys;

  private final List<URI> visited = new ArrayList<>();
  private boolean away;

  private final Download download =
      address -> {
        visited.add(address);
        if (away) {
          throw new IOException("no answer");
        }
        return keys.pem();
      };

  private final AmazonEvents events =
      new AmazonEvents(
          InletSettings.of(Map.of("hooks.amazon.topics", TOPIC)),
          new SnsCertificates(download),
          download);

  @BeforeAll
  static void makeKeys(@TempDir Path folder) throws Exception {
    keys = SnsKeys.make(folder);
  }

  @ParameterizedTest
  @CsvSource({"1,SHA1withRSA", "2,SHA256withRSA"})
  void aSignedNotificationIsRead(String version, String algorithm) throws Exception {
    HookCall call = notification(Map.of("SignatureVersion", version), algorithm);

    assertThat(events.objection(call, NOW)).isEmpty();
    assertThat(events.objection(call, NOW)).isEmpty();
    assertThat(visited).as("the certificate is kept").containsExactly(URI.create(CERTIFICATE));
    assertThat(events.read(call, NOW).reports())
        .singleElement()
        .returns(Kind.HARD, Report::kind)
        .returns("jane@example.org", Report::recipient)
        .returns("20260304.17@news.example.com", Report::messageId)
        .returns("b+17.abc@bounce.example.com", Report::envelopeTo)
        .returns("5.1.1", Report::status)
        .returns(Instant.parse("2026-03-04T04:59:38.237Z"), Report::at);
  }

  @Test
  void aSubjectIsPartOfWhatIsSigned() throws Exception {
    assertThat(events.objection(notification(Map.of("Subject", "A subject")), NOW)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://sns.eu-west-1.amazonaws.com/SimpleNotificationService-f3.pem",
        "https://sns.us-east-1.amazonaws.com/SimpleNotificationService-f3.pem",
        "https://sns.eu-west-1.amazonaws.com.example.net/SimpleNotificationService-f3.pem",
        "https://sns.eu-west-1.amazonaws.com@example.net/SimpleNotificationService-f3.pem",
        "https://example.net@sns.eu-west-1.amazonaws.com/SimpleNotificationService-f3.pem",
        "https://sns.eu-west-1.amazonaws.com:8443/SimpleNotificationService-f3.pem",
        "https://example.net/sns.eu-west-1.amazonaws.com/SimpleNotificationService-f3.pem",
        "https://evil.s3.amazonaws.com/SimpleNotificationService-f3.pem",
        "https://sns.eu-west-1.amazonaws.com/other.pem",
        "https://sns.eu-west-1.amazonaws.com/x/../SimpleNotificationService-f3.pem",
        "https://sns.eu-west-1.amazonaws.com/SimpleNotificationService-f3.pem?a=b",
        "file:///etc/passwd",
        "https://[",
        ""
      })
  void noOtherCertificateIsEvenFetched(String address) throws Exception {
    HookCall call = notification(Map.of("SigningCertURL", address));

    assertThat(events.objection(call, NOW)).contains(HookAnswer.Refused.FORBIDDEN);
    assertThat(visited).isEmpty();
  }

  @Test
  void whatWasChangedOrIsOfAnotherTopicIsNotBelieved() throws Exception {
    HookCall genuine = notification(Map.of());
    String text = new String(genuine.body(), StandardCharsets.UTF_8);

    assertThat(events.objection(genuine, NOW)).isEmpty();
    List.of(
            Calls.of(text.replace("jane@", "joe@")),
            Calls.of(text.replace("\"Signature\":\"", "\"Signature\":\"AAAA")),
            Calls.of(text.replace("\"SignatureVersion\":\"1\"", "\"SignatureVersion\":\"2\"")),
            Calls.of(text.replace("\"SignatureVersion\":\"1\"", "\"SignatureVersion\":\"3\"")),
            Calls.of(text.replace("\"Notification\"", "\"SubscriptionConfirmation\"")),
            notification(Map.of("TopicArn", TOPIC + "-of-others")),
            Calls.of(""),
            Calls.of("[]"),
            Calls.of("{}"))
        .forEach(
            call -> assertThat(events.objection(call, NOW)).contains(HookAnswer.Refused.FORBIDDEN));
  }

  @Test
  void messagesAndCertificatesAge() throws Exception {
    HookCall call = notification(Map.of());
    HookCall later = notification(Map.of("Timestamp", "2027-03-04T05:06:07.000Z"));

    assertThat(events.objection(call, NOW.plus(Duration.ofHours(24)))).isEmpty();
    assertThat(events.objection(call, NOW.plus(Duration.ofHours(26)))).isNotEmpty();
    assertThat(events.objection(later, Instant.parse("2027-03-04T05:06:08Z")))
        .as("signed by a certificate that has ended")
        .contains(HookAnswer.Refused.FORBIDDEN);
  }

  @Test
  void aCertificateThatCannotBeHadIsAskedForAgain() throws Exception {
    away = true;
    assertThat(events.objection(notification(Map.of()), NOW))
        .contains(HookAnswer.Refused.UNAVAILABLE);

    away = false;
    assertThat(events.objection(notification(Map.of()), NOW)).isEmpty();
  }

  @Test
  void aSubscriptionToOurTopicIsConfirmed() throws Exception {
    HookCall call = confirmation(SUBSCRIBE);

    assertThat(events.objection(call, NOW)).isEmpty();
    assertThat(events.read(call, NOW)).isEqualTo(Batch.EMPTY);
    assertThat(visited).containsExactly(URI.create(CERTIFICATE), URI.create(SUBSCRIBE));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://example.net/?Action=ConfirmSubscription",
        "http://sns.eu-west-1.amazonaws.com/?Action=ConfirmSubscription",
        "https://sns.eu-west-1.amazonaws.com.example.net/?Action=ConfirmSubscription",
        "http://169.254.169.254/latest/meta-data"
      })
  void nothingElseIsVisited(String address) throws Exception {
    HookCall call = confirmation(address);

    assertThat(events.objection(call, NOW)).isEmpty();
    assertThatThrownBy(() -> events.read(call, NOW)).isInstanceOf(UnreadableCallException.class);
    assertThat(visited).containsExactly(URI.create(CERTIFICATE));
  }

  @Test
  void aConfirmationThatFailsComesAgain() throws Exception {
    HookCall call = confirmation(SUBSCRIBE);
    assertThat(events.objection(call, NOW)).isEmpty();
    away = true;

    assertThatThrownBy(() -> events.read(call, NOW)).isInstanceOf(IOException.class);
  }

  @ParameterizedTest
  @CsvSource({
    "arn:aws:sns:us-east-2:123456789012:t, sns.us-east-2.amazonaws.com",
    "arn:aws-us-gov:sns:us-gov-west-1:123456789012:t, sns.us-gov-west-1.amazonaws.com",
    "arn:aws-cn:sns:cn-north-1:123456789012:t, sns.cn-north-1.amazonaws.com.cn"
  })
  void aTopicTellsItsServer(String arn, String host) {
    assertThat(SnsTopic.of(arn).host()).isEqualTo(host);
  }

  @Test
  void aTopicThatIsNoneStopsTheStart() {
    assertThatThrownBy(() -> SnsTopic.of("arn:aws:sqs:eu-west-1:123456789012:queue"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("paperround.inlet.hooks.amazon.topics");
  }

  private static HookCall notification(Map<String, String> changes) throws Exception {
    return notification(changes, "SHA1withRSA");
  }

  private static HookCall notification(Map<String, String> changes, String algorithm)
      throws Exception {
    Map<String, String> values = new LinkedHashMap<>();
    values.put("Type", "Notification");
    values.put("Message", BOUNCE);
    values.put("UnsubscribeURL", HOST + "/?Action=Unsubscribe");
    return signed(values, changes, OF_NOTIFICATIONS, algorithm);
  }

  private static HookCall confirmation(String address) throws Exception {
    Map<String, String> values = new LinkedHashMap<>();
    values.put("Type", "SubscriptionConfirmation");
    values.put("Token", "2336412f37f");
    values.put("Message", "You have chosen to subscribe to the topic " + TOPIC + ".\nTo confirm");
    values.put("SubscribeURL", address);
    return signed(values, Map.of(), OF_CONFIRMATIONS, "SHA1withRSA");
  }

  private static HookCall signed(
      Map<String, String> values, Map<String, String> changes, List<String> names, String algorithm)
      throws Exception {
    values.put("MessageId", "22b80b92-fdea-4c2c-8f9d-bdfb0c7bf324");
    values.put("TopicArn", TOPIC);
    values.put("Timestamp", "2026-03-04T05:00:00.000Z");
    values.put("SignatureVersion", "1");
    values.put("SigningCertURL", CERTIFICATE);
    values.putAll(changes);
    values.put("Signature", keys.sign(algorithm, names, values));
    return Calls.of(new ObjectMapper().writeValueAsString(values));
  }
}
