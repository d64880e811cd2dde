package org.paperround.inlet.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.paperround.inlet.relay.Calls.NOW;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.paperround.bounce.Kind;
import org.paperround.bounce.Report;

class SesEventsTest {

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          Permanent,    General,                  5.1.1, HARD
          Permanent,    NoEmail,                  5.1.1, HARD
          Permanent,    Suppressed,               5.1.1, HARD
          Permanent,    OnAccountSuppressionList, 5.1.1, HARD
          Permanent,    UnsubscribedRecipient,    5.1.1, LEAVES
          Transient,    General,                  4.4.7, SOFT
          Transient,    General,                  ,      IGNORED
          Transient,    MailboxFull,              5.2.2, SOFT
          Transient,    MessageTooLarge,          5.3.4, SOFT
          Transient,    CustomTimeoutExceeded,    4.4.7, SOFT
          Transient,    ContentRejected,          5.6.1, SOFT
          Transient,    AttachmentRejected,       5.7.1, SOFT
          Undetermined, Undetermined,             ,      SOFT
          """)
  void bouncesMean(String type, String subType, String status, String outcome) {
    String said = status == null ? "" : ",\"status\":\"" + status + "\",\"diagnosticCode\":\"x\"";
    String event =
        """
        {"eventType":"Bounce","bounce":{"bounceType":"%s","bounceSubType":"%s",
         "bouncedRecipients":[{"emailAddress":"jane@example.org"%s}],
         "timestamp":"2026-03-04T04:59:38.237Z","feedbackId":"x"},"mail":{}}"""
            .formatted(type, subType, said);

    assertThat(Calls.outcome(read(event))).isEqualTo(outcome);
  }

  @ParameterizedTest
  @CsvSource({
    "abuse, COMPLAINT",
    "fraud, COMPLAINT",
    "virus, IGNORED",
    "other, COMPLAINT",
    "'', COMPLAINT",
    "auth-failure, IGNORED",
    "not-spam, IGNORED"
  })
  void complaintsMean(String type, String outcome) {
    String event =
        """
        {"notificationType":"Complaint","complaint":{"complaintFeedbackType":"%s",
         "complainedRecipients":[{"emailAddress":"richard@example.org"}],
         "timestamp":"2026-03-04T04:59:38.237Z","feedbackId":"x"},"mail":{}}"""
            .formatted(type);

    assertThat(Calls.outcome(read(event))).isEqualTo(outcome);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"eventType":"Delivery","delivery":{}}                                         | IGNORED
          {"eventType":"DeliveryDelay","deliveryDelay":{"delayType":"MailboxFull"}}      | IGNORED
          {"eventType":"Reject","reject":{"reason":"Bad content"}}                       | IGNORED
          {"eventType":"Subscription","subscription":{"newTopicPreferences":{"unsubscribeAll":true}},"mail":{"destination":["a@example.org"]}} | LEAVES
          {"eventType":"Subscription","subscription":{"newTopicPreferences":{"unsubscribeAll":false}}} | IGNORED
          {"eventType":"Bounce","bounce":{"bounceType":"Permanent","bouncedRecipients":[{}]}} | UNREADABLE
          {}                                                                             | UNREADABLE
          Successfully validated SNS topic for Amazon SES event publishing.              | UNREADABLE
          """)
  void otherEventsMean(String event, String outcome) {
    assertThat(Calls.outcome(read(event))).isEqualTo(outcome);
  }

  @Test
  void aWishToLeaveHasItsTime() {
    String event =
        """
        {"eventType":"Subscription","mail":{"destination":["a@example.org"]},
         "subscription":{"timestamp":"2026-03-03T10:00:00Z",
                         "newTopicPreferences":{"unsubscribeAll":true}}}""";

    assertThat(read(event).leavers())
        .containsExactly(new Leaver("a@example.org", Instant.parse("2026-03-03T10:00:00Z")));
  }

  @Test
  void eachRecipientOfANotificationIsAnEventOfItsOwn() {
    Batch batch =
        read(
            """
            {"notificationType":"Bounce","bounce":{"bounceType":"Permanent",
             "bouncedRecipients":[{"emailAddress":"a@example.org"},{"emailAddress":"nobody"},
               {"emailAddress":"b@example.org"}],
             "timestamp":"2999-01-01T00:00:00Z","feedbackId":"x"}}""");

    assertThat(batch.reports())
        .extracting(Report::recipient)
        .containsExactly("a@example.org", "b@example.org");
    assertThat(batch.reports()).extracting(Report::eventId).doesNotHaveDuplicates();
    assertThat(batch.reports())
        .as("a time to come is not believed")
        .allMatch(r -> r.at().equals(NOW));
    assertThat(batch.unreadable()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"notificationType\":\"Bounce\"}",
        "{\"notificationType\":\"Bounce\",\"bounce\":[1,2]}",
        "{\"notificationType\":\"Bounce\",\"bounce\":{\"bouncedRecipients\":{\"a\":1}}}",
        "{\"notificationType\":\"Complaint\",\"complaint\":\"x\"}"
      })
  void nothingOddBreaksTheReading(String event) {
    assertThat(read(event).reports()).isEqualTo(List.of());
  }

  @Test
  void textsOutOfMeasureAreCut() {
    String event =
        """
        {"notificationType":"Bounce","bounce":{"bounceType":"Permanent",
         "bouncedRecipients":[{"emailAddress":"a@example.org","status":"%s","diagnosticCode":"%s"}],
         "timestamp":"x"},"mail":{"commonHeaders":{"messageId":"%s"},"source":"%s"}}"""
            .formatted("5".repeat(500), "d".repeat(5_000), "m".repeat(5_000), "s".repeat(5_000));

    assertThat(read(event).reports())
        .singleElement()
        .returns(Kind.HARD, Report::kind)
        .returns(null, Report::status)
        .returns("d".repeat(1_000), Report::diagnostic)
        .returns(null, Report::messageId)
        .returns(null, Report::envelopeTo)
        .matches(report -> report.eventId().length() < 100);
  }

  @Test
  void controlCharactersAreNotHandedOn() {
    String event =
        """
        {"notificationType":"Bounce","bounce":{"bounceType":"Permanent","bouncedRecipients":[
         {"emailAddress":"a@example.org\\u0000","diagnosticCode":"550\\r\\n5.1.1\\u0000"}]}}""";

    assertThat(read(event).reports())
        .singleElement()
        .returns("a@example.org", Report::recipient)
        .returns("550 5.1.1", Report::diagnostic);
  }

  private static Batch read(String event) {
    return SesEvents.read(event, "amazon", NOW);
  }
}
