package org.paperround.round;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.paperround.bounce.BounceEvents;
import org.paperround.bounce.IncomingMail;
import org.paperround.bounce.Kind;
import org.paperround.bounce.Report;
import org.paperround.bounce.Trust;
import org.paperround.bounce.Verdict;
import org.paperround.mail.ReturnPaths;
import org.paperround.subscriber.Consent;
import org.paperround.subscriber.EmailAddress;
import org.paperround.subscriber.SubscriberState;
import org.paperround.subscriber.Suppressions;
import org.paperround.testing.Operator;
import org.paperround.testing.SmtpAct;
import org.paperround.testing.SmtpStep;

/** What comes back of a round's mails, and what it means for their readers. */
@NullUnmarked
abstract class ComingBack extends RoundScene {

  private static final String ADA = "ada@example.org";

  @Inject IncomingMail incoming;
  @Inject BounceEvents events;
  @Inject ReturnPaths paths;
  @Inject Suppressions suppressions;

  @Test
  void each_mail_leaves_with_a_return_path_of_its_own() {
    long ada = reader(ADA);
    wanted("birds");
    nextMorning();

    List<String> senders = mail.heard("MAIL FROM");

    assertThat(senders).hasSize(1);
    String path = senders.getFirst().replaceAll("(?i)^MAIL FROM:<([^>]*)>.*", "$1");
    assertThat(paths.delivery(path)).contains(line(ada).id());
  }

  @Test
  void a_bounce_to_the_return_path_stops_the_mails_and_counts_once() throws Exception {
    long ada = sent();
    byte[] bounce = bounce(paths.of(line(ada).id()), "u17@mx1.example.org", "5.1.1", "no user");

    try (ExecutorService hands = Executors.newFixedThreadPool(4)) {
      Callable<Boolean> take = () -> incoming.take(bounce, Trust.PROOF).related();
      for (Future<Boolean> taken : hands.invokeAll(Stream.generate(() -> take).limit(8).toList())) {
        assertThat(taken.get()).isTrue();
      }
    }

    assertThat(state(ada)).isEqualTo(SubscriberState.BOUNCED);
    assertThat(suppressions.reason(EmailAddress.parse(ADA)))
        .contains(Suppressions.Reason.HARD_BOUNCE);
    assertThat(events.of(ada)).hasSize(1);
    assertThat(events.of(ada).getFirst().edition()).isEqualTo(today());
    assertThat(tables.rows("select * from bounce_event").toString()).doesNotContain("@");
  }

  @Test
  void a_failure_of_where_the_mail_was_passed_on_to_stops_nothing() {
    long ada = sent();
    String path = paths.of(line(ada).id());

    for (String status : List.of("5.1.1", "4.2.2")) {
      byte[] passedOn = bounce(path, "someone@else.example", status, "no such user");
      assertThat(incoming.take(passedOn, Trust.PROOF).verdicts())
          .extracting(Verdict::kind)
          .containsExactly(Kind.IGNORED);
    }
    assertThat(state(ada)).isEqualTo(SubscriberState.ACTIVE);

    incoming.take(bounce(path, ADA, "5.1.1", "no such user"), Trust.PROOF);
    assertThat(state(ada)).isEqualTo(SubscriberState.BOUNCED);
  }

  @Test
  void of_the_erased_nothing_is_kept_and_nothing_waits_for_ever() {
    long ada = sent();
    Delivery line = line(ada);
    String path = paths.of(line.id());
    byte[] complaint = complaint(ada);
    Report report =
        new Report(
            Kind.HARD, ADA, line.messageId(), null, "5.1.1", null, clock.instant(), "event-1");
    subscriptions.erase(ada);

    assertThat(incoming.take(bounce(path, ADA, "5.1.1", "unknown"), Trust.PROOF).related())
        .isTrue();
    assertThat(incoming.take(bounce(path, ADA, "4.2.2", "full"), Trust.PROOF).related()).isTrue();
    assertThat(incoming.take(complaint, Trust.PROOF).related()).isTrue();
    assertThat(incoming.take(report).related()).isTrue();
    incoming.refused(line.id(), "recipient refused: 550 5.1.1 No such user");

    assertThat(tables.count("select count(*) from bounce_event")).isZero();
    assertThat(tables.text("select state from subscriber")).isEqualTo("ERASED");
  }

  @Test
  void bounces_without_proof_stop_once_a_day_however_many_are_made_up() {
    long ada = sent();
    for (String words : List.of("unknown", "no such user", "gone")) {
      incoming.take(bounce("owner@example.net", ADA, "5.1.1", words), Trust.ADDRESS);
    }
    assertThat(events.of(ada)).hasSize(1);

    clock.forward(Duration.ofDays(1));
    incoming.take(bounce("owner@example.net", ADA, "5.1.1", "unknown"), Trust.ADDRESS);
    assertThat(events.of(ada)).hasSize(2);
  }

  @Test
  void the_operators_interface_answers_with_the_delivery() {
    long ada = sent();
    String delivery = line(ada).id();

    post("address", bounce(paths.of(delivery), ADA, "4.2.2", "mailbox full"))
        .statusCode(200)
        .body("kind", equalTo("SOFT"))
        .body("status", equalTo("4.2.2"))
        .body("recipient", equalTo(ADA))
        .body("delivery", equalTo(delivery))
        .body("related", equalTo(true))
        .body("recipients.size()", equalTo(1))
        .body("recipients[0].kind", equalTo("SOFT"));
    assertThat(state(ada)).isEqualTo(SubscriberState.ACTIVE);

    post("maybe", new byte[] {1}).statusCode(400).body("error", containsString("trust"));
    post("address", new byte[0]).statusCode(400).body("error", containsString("raw message"));
    post("address", "Hello?".getBytes(UTF_8)).statusCode(200).body("kind", equalTo("IGNORED"));
  }

  @Test
  void a_bare_address_counts_only_for_whom_the_operator_answers() {
    long ada = sent();
    byte[] bounce = bounce("owner@example.net", ADA.toUpperCase(Locale.ROOT), "5.1.1", "unknown");

    assertThat(incoming.take(bounce, Trust.PROOF).related()).isFalse();
    assertThat(state(ada)).isEqualTo(SubscriberState.ACTIVE);
    assertThat(events.of(ada)).isEmpty();

    assertThat(incoming.take(bounce, Trust.ADDRESS).related()).isTrue();
    assertThat(incoming.take(bounce, Trust.ADDRESS).related()).isTrue();
    assertThat(state(ada)).isEqualTo(SubscriberState.BOUNCED);
    assertThat(events.of(ada)).hasSize(1);
  }

  @Test
  void a_forged_return_path_proves_nothing() {
    long ada = sent();
    String forged = "b+" + line(ada).id() + ".0000000000000000@bounces.example.org";

    assertThat(incoming.take(bounce(forged, ADA, "5.1.1", "x"), Trust.PROOF).related()).isFalse();
    assertThat(state(ada)).isEqualTo(SubscriberState.ACTIVE);
  }

  @Test
  void a_complaint_that_returns_our_message_id_stops_the_mails_at_once() {
    long ada = sent();

    assertThat(incoming.take(complaint(ada), Trust.PROOF).related()).isTrue();

    assertThat(state(ada)).isEqualTo(SubscriberState.COMPLAINED);
    assertThat(suppressions.reason(EmailAddress.parse(ADA)))
        .contains(Suppressions.Reason.COMPLAINT);
  }

  @Test
  void a_complaint_of_one_who_left_keeps_the_address_from_being_brought_back() {
    long ada = sent();
    subscriptions.unsubscribe(ada, new Consent.Origin("by link", null));

    assertThat(incoming.take(complaint(ada), Trust.PROOF).related()).isTrue();
    subscriptions.undoUnsubscribe(ada, new Consent.Origin("by link", null));

    assertThat(state(ada)).isEqualTo(SubscriberState.UNSUBSCRIBED);
    assertThat(suppressions.reason(EmailAddress.parse(ADA)))
        .contains(Suppressions.Reason.COMPLAINT);
  }

  private byte[] complaint(long reader) {
    return """
        From: fbl@provider.example
        To: abuse@example.org
        Content-Type: multipart/report; report-type=feedback-report; boundary=b

        --b
        Content-Type: message/feedback-report

        Feedback-Type: abuse
        Version: 1

        --b
        Content-Type: message/rfc822

        Message-ID: <%s>
        To: hidden

        --b--
        """
        .formatted(line(reader).messageId())
        .getBytes(UTF_8);
  }

  @Test
  void a_failed_authentication_is_no_wish_of_the_reader() {
    long ada = sent();
    String report =
        "Content-Type: multipart/report; boundary=b\n\n--b\nContent-Type: message/feedback-report\n\n"
            + "Feedback-Type: auth-failure\nOriginal-Rcpt-To: "
            + ADA
            + "\n\n--b--\n";

    assertThat(incoming.take(report.getBytes(UTF_8), Trust.ADDRESS).related()).isTrue();
    assertThat(state(ada)).isEqualTo(SubscriberState.ACTIVE);
  }

  @Test
  void an_address_that_refuses_for_days_is_given_up() {
    long ada = reader(ADA);
    mail.always(ADA, SmtpStep.RCPT, SmtpAct.reply("552 5.2.2 Mailbox full"));
    for (int day = 1; day <= 5; day++) {
      wanted("day" + day);
      nextMorning();
      assertThat(state(ada)).as("day %d", day).isEqualTo(SubscriberState.ACTIVE);
    }
    wanted("day6");
    nextMorning();

    assertThat(state(ada)).isEqualTo(SubscriberState.BOUNCED);
    assertThat(suppressions.reason(EmailAddress.parse(ADA)))
        .contains(Suppressions.Reason.SOFT_BOUNCES);
  }

  @Test
  void what_providers_have_against_us_is_never_held_against_a_reader() {
    String bob = "bob@example.org";
    long blocked = reader(ADA);
    long filtered = reader(bob);
    mail.always(ADA, SmtpStep.RCPT, SmtpAct.reply("550 5.7.1 Service unavailable"));
    mail.always(bob, SmtpStep.RCPT, SmtpAct.reply("550 Your mail looks like spam"));
    for (int day = 1; day <= 7; day++) {
      wanted("day" + day);
      nextMorning();
    }

    for (long reader : List.of(blocked, filtered)) {
      assertThat(state(reader)).isEqualTo(SubscriberState.ACTIVE);
      assertThat(events.of(reader)).hasSizeGreaterThanOrEqualTo(6);
    }
    assertThat(events.of(filtered)).extracting(BounceEvents.Told::status).containsOnly("5.7.0");
  }

  @Test
  void a_refusal_at_once_counts_by_its_words_where_it_has_no_code() {
    long ada = reader(ADA);
    long bob = reader("bob@example.org");
    wanted("birds");
    mail.always(ADA, SmtpStep.RCPT, SmtpAct.reply("550 No such user here"));
    mail.always("bob@example.org", SmtpStep.RCPT, SmtpAct.reply("550 Your mail looks like spam"));
    nextMorning();

    assertThat(state(ada)).isEqualTo(SubscriberState.BOUNCED);
    assertThat(state(bob)).isEqualTo(SubscriberState.ACTIVE);
    assertThat(events.of(bob)).extracting(BounceEvents.Told::kind).containsExactly(Kind.SOFT);
  }

  @Test
  void what_is_about_a_mail_from_before_a_fresh_confirmation_is_over() {
    long ada = sent();
    String path = paths.of(line(ada).id());
    clock.forward(Duration.ofHours(1));
    subscriptions.bounced(ada, Suppressions.Reason.HARD_BOUNCE);
    subscriptions.confirm(ada, AT_SEVEN, papers.newestSeq(), ORIGIN);
    assertThat(suppressions.reason(EmailAddress.parse(ADA))).isEmpty();

    assertThat(incoming.take(bounce(path, ADA, "5.1.1", "unknown"), Trust.PROOF).related())
        .isTrue();

    assertThat(state(ada)).isEqualTo(SubscriberState.ACTIVE);
    assertThat(events.of(ada)).hasSize(1);
  }

  @Test
  void a_relays_event_and_the_bounce_of_the_same_mail_are_one() {
    long ada = sent();
    Delivery line = line(ada);
    Report report =
        new Report(
            Kind.HARD, ADA, line.messageId(), null, "5.1.1", null, clock.instant(), "event-1");

    assertThat(incoming.take(report).related()).isTrue();
    assertThat(incoming.take(report).verdicts().getFirst().delivery()).isEqualTo(line.id());
    incoming.take(bounce(paths.of(line.id()), ADA, "5.1.1", "unknown"), Trust.PROOF);

    assertThat(events.of(ada)).hasSize(1);
    assertThat(state(ada)).isEqualTo(SubscriberState.BOUNCED);
  }

  @Test
  void old_events_go_and_those_of_the_erased() {
    long ada = sent();
    incoming.take(bounce(paths.of(line(ada).id()), ADA, "4.2.2", "full"), Trust.PROOF);

    assertThat(events.forget(clock.instant().minus(Duration.ofDays(1)))).isZero();
    assertThat(events.of(ada)).hasSize(1);
    assertThat(events.forget(clock.instant().plus(Duration.ofDays(1)))).isEqualTo(1);
    assertThat(events.of(ada)).isEmpty();

    incoming.take(bounce(paths.of(line(ada).id()), ADA, "4.2.2", "full"), Trust.PROOF);
    assertThat(events.of(ada)).hasSize(1);
    events.erase(ada);
    assertThat(events.of(ada)).isEmpty();
  }

  private long sent() {
    long ada = reader(ADA);
    wanted("birds");
    nextMorning();
    assertThat(line(ada).state()).isEqualTo(DeliveryState.ACCEPTED);
    return ada;
  }

  private SubscriberState state(long id) {
    return subscriptions.byId(id).orElseThrow().state();
  }

  private static ValidatableResponse post(String trust, byte[] message) {
    return Operator.call()
        .queryParam("trust", trust)
        .contentType(ContentType.BINARY)
        .body(message)
        .post("/api/admin/bounces")
        .then();
  }

  private static byte[] bounce(String to, String recipient, String status, String words) {
    return """
        From: MAILER-DAEMON@mx.example.com
        To: %s
        Content-Type: multipart/report; report-type=delivery-status; boundary=b

        --b
        Content-Type: text/plain

        Your mail could not be delivered.

        --b
        Content-Type: message/delivery-status

        Reporting-MTA: dns; mx.example.com

        Final-Recipient: rfc822; %s
        Action: failed
        Status: %s
        Diagnostic-Code: smtp; 550 %s %s

        --b--
        """
        .formatted(to, recipient, status, status, words)
        .getBytes(UTF_8);
  }
}
