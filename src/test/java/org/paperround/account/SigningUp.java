package org.paperround.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.awaitility.Awaitility;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.paperround.bounce.IncomingMail;
import org.paperround.bounce.Kind;
import org.paperround.bounce.Report;
import org.paperround.bounce.Trust;
import org.paperround.interest.Feedbacks;
import org.paperround.interest.Interest;
import org.paperround.interest.Interests;
import org.paperround.interest.Term;
import org.paperround.interest.Verdict;
import org.paperround.platform.Partitions;
import org.paperround.platform.language.Language;
import org.paperround.subscriber.Consent;
import org.paperround.subscriber.DueReaders;
import org.paperround.subscriber.EmailAddress;
import org.paperround.subscriber.LinkPurpose;
import org.paperround.subscriber.Links;
import org.paperround.subscriber.Schedule;
import org.paperround.subscriber.Subscriber;
import org.paperround.subscriber.SubscriberState;
import org.paperround.subscriber.Subscriptions;
import org.paperround.subscriber.Suppressions;
import org.paperround.testing.MovableClock;
import org.paperround.testing.ReceivedMail;
import org.paperround.testing.ScriptedMailServer;
import org.paperround.testing.SmtpAct;
import org.paperround.testing.SmtpStep;
import org.paperround.testing.Tables;

/** Signing up, confirming, being forgotten and being erased. */
@NullUnmarked
abstract class SigningUp {

  private static final String ADA = "Grace.B.Hopper@example.org";
  private static final Consent.Origin ORIGIN = new Consent.Origin("test", "192.0.2.7");
  private static final Schedule NOON = Schedule.daily(ZoneId.of("Europe/Berlin"), LocalTime.NOON);

  private static final Term LOSS = new Term(Term.Kind.KEYWORD, "loss");

  ScriptedMailServer mail;
  @Inject SignUps signUps;
  @Inject Confirmations confirmations;
  @Inject Subscriptions subscriptions;
  @Inject Suppressions suppressions;
  @Inject IncomingMail incoming;
  @Inject Interests interests;
  @Inject Feedbacks feedback;
  @Inject Links links;
  @Inject DueReaders due;
  @Inject Erasure erasure;
  @Inject Export export;
  @Inject HousekeepingJob housekeeping;
  @Inject MovableClock clock;
  @Inject Tables tables;

  @BeforeEach
  void empty() {
    mail.reset();
    tables.clear();
  }

  @Test
  void a_confirmed_sign_up_is_what_the_form_said() {
    signUp("segmentation");
    assertThat(state()).isEqualTo("PENDING");
    assertThat(tables.count("select count(*) from interest")).isZero();

    Subscriber reader = confirmations.confirm(token(0), 5, ORIGIN).orElseThrow();

    assertThat(reader.state()).isEqualTo(SubscriberState.ACTIVE);
    assertThat(reader.schedule()).isEqualTo(NOON);
    assertThat(reader.readUpTo()).isEqualTo(5);
    assertThat(interests.of(reader.id(), clock.instant()))
        .flatExtracting(Interest::terms)
        .containsExactly(new Term(Term.Kind.KEYWORD, "segmentation"));
    assertThat(subscriptions.consents(reader.id()))
        .extracting(Consent::action)
        .containsExactly(Consent.Action.REQUESTED, Consent.Action.CONFIRMED);
  }

  @Test
  void liked_papers_wait_for_the_confirmation_and_then_are_an_interest() {
    String pasted = "Attention Is All You Need\n@misc{a, title = {Another one}}";
    signUps.submit(SignUpRequest.of(EmailAddress.parse(ADA), List.of(LOSS), pasted, NOON, ORIGIN));
    tables.awaitIdle();
    assertThat(tables.count("select count(*) from liked_text")).isZero();

    long id = confirmations.confirm(token(0), 0, ORIGIN).orElseThrow().id();

    assertThat(interests.kept(id))
        .extracting(kept -> kept.interest().name(), kept -> kept.interest().examples().size())
        .containsExactly(tuple("My keywords", 0), tuple("Papers I like", 2));
    assertThat(export.of(subscriptions.byId(id).orElseThrow()).signUps())
        .extracting(SignedUp::liked)
        .containsExactly(pasted);
    erasure.erase(id);
    assertThat(allText()).doesNotContain("attention is all you need").doesNotContain("another one");
  }

  @Test
  void mails_and_pages_stay_in_the_language_of_the_form() {
    Consent.Origin german = new Consent.Origin("test", Language.GERMAN, null);
    signUps.submit(
        SignUpRequest.of(
            EmailAddress.parse(ADA),
            List.of(new Term(Term.Kind.KEYWORD, "segmentation")),
            "",
            NOON,
            german));
    tables.awaitIdle();
    assertThat(mail.accepted(ADA).getFirst().text()).contains("Möchten Sie täglich neue Artikel");
    assertThat(confirmations.valid(token(0))).contains(Language.GERMAN);

    Subscriber reader = confirmations.confirm(token(0), 5, german).orElseThrow();

    assertThat(reader.language()).isEqualTo(Language.GERMAN);
    assertThat(interests.kept(reader.id()))
        .extracting(kept -> kept.interest().name())
        .containsExactly("Meine Stichwörter");
    Instant later = clock.instant().plus(Duration.ofDays(2));
    assertThat(due.page(Partitions.of(reader.id()), later, 0, 10))
        .extracting(Subscriber::language)
        .containsExactly(Language.GERMAN);

    subscriptions.speak(reader.id(), Language.ENGLISH);
    assertThat(subscriptions.byId(reader.id()))
        .map(Subscriber::language)
        .contains(Language.ENGLISH);
  }

  @Test
  void one_address_is_asked_three_times_a_day_at_most() {
    for (int i = 0; i < 5; i++) {
      signUp("words" + i);
    }
    assertThat(mail.accepted(ADA)).hasSize(3);

    clock.forward(Duration.ofHours(23));
    signUp("later");
    assertThat(mail.accepted(ADA)).hasSize(3);
    clock.forward(Duration.ofHours(1));
    signUp("next day");
    assertThat(mail.accepted(ADA)).hasSize(4);
  }

  @Test
  void a_used_link_does_not_bring_back_who_unsubscribed_since() {
    signUp("segmentation");
    String token = token(0);
    long id = confirmations.confirm(token, 0, ORIGIN).orElseThrow().id();
    subscriptions.unsubscribe(id, ORIGIN);

    assertThat(confirmations.confirm(token, 0, ORIGIN))
        .map(Subscriber::state)
        .contains(SubscriberState.UNSUBSCRIBED);
    assertThat(state()).isEqualTo("UNSUBSCRIBED");

    signUp("something else");
    confirmations.confirm(token(1), 0, ORIGIN);
    assertThat(state()).isEqualTo("ACTIVE");
    assertThat(interests.of(id, clock.instant()))
        .flatExtracting(Interest::terms)
        .containsExactly(new Term(Term.Kind.KEYWORD, "something else"));
  }

  @Test
  void signing_up_again_while_active_changes_nothing() {
    signUp("segmentation");
    signUp("another form before the first was confirmed");
    confirmations.confirm(token(0), 0, ORIGIN);
    List<List<String>> before = readerRows();

    signUp("third");
    confirmations.confirm(token(1), 0, ORIGIN);

    assertThat(readerRows()).isEqualTo(before);
    assertThat(mail.accepted(ADA)).hasSize(2);
  }

  private List<List<String>> readerRows() {
    return tables.rows(
        "select s.*, i.name, i.terms from subscriber s join interest i on i.subscriber_id = s.id");
  }

  @Test
  void an_address_the_operator_suppressed_stays_silent() {
    suppressions.suppress(EmailAddress.parse(ADA), Suppressions.Reason.OPERATOR);
    signUp("segmentation");
    assertThat(mail.arrived()).isEmpty();
  }

  @Test
  void a_confirmation_that_is_put_off_is_tried_again() {
    mail.once(ADA, SmtpStep.RCPT, SmtpAct.reply("451 4.7.1 Greylisted"));
    submit("segmentation");
    Awaitility.await()
        .until(
            () ->
                tables.count("select count(*) from scheduled_tasks where consecutive_failures = 1")
                    == 1);
    assertThat(mail.accepted(ADA)).isEmpty();

    clock.forward(Duration.ofMinutes(2));
    tables.awaitIdle();
    assertThat(mail.accepted(ADA)).hasSize(1);
    assertThat(confirmations.confirm(token(0), 0, ORIGIN)).isPresent();
  }

  @Test
  void a_confirmation_to_a_mailbox_that_does_not_exist_is_a_bounce() {
    mail.once(ADA, SmtpStep.RCPT, SmtpAct.reply("550 5.1.1 No such user"));
    signUp("segmentation");
    assertThat(state()).isEqualTo("BOUNCED");
  }

  @Test
  void a_bounce_of_a_confirmation_finds_its_reader_by_the_return_path() {
    signUp("segmentation");
    String path = mail.heard("MAIL FROM").getFirst().replaceAll("(?i)^.*<([^>]*)>.*", "$1");
    assertThat(path)
        .startsWithIgnoringCase("b+confirm")
        .endsWithIgnoringCase("@bounces.example.org");

    String bounce =
        "From: MAILER-DAEMON@example.com\nTo: %s\n\n<%s>:\n550 5.1.1 unknown\n"
            .formatted(path, ADA);
    assertThat(incoming.take(bounce.getBytes(StandardCharsets.UTF_8), Trust.PROOF).related())
        .isTrue();

    assertThat(state()).isEqualTo("BOUNCED");
  }

  @Test
  void who_comes_back_without_new_interests_keeps_those_of_before() {
    signUp("segmentation");
    long id = confirmations.confirm(token(0), 5, ORIGIN).orElseThrow().id();
    subscriptions.bounced(id, Suppressions.Reason.HARD_BOUNCE);
    signUps.submit(SignUpRequest.of(EmailAddress.parse(ADA), List.of(), "", NOON, ORIGIN));
    tables.awaitIdle();

    assertThat(confirmations.confirm(token(1), 9, ORIGIN).orElseThrow().state())
        .isEqualTo(SubscriberState.ACTIVE);

    assertThat(suppressions.reason(EmailAddress.parse(ADA))).isEmpty();
    assertThat(interests.of(id, clock.instant()))
        .flatExtracting(Interest::terms)
        .containsExactly(new Term(Term.Kind.KEYWORD, "segmentation"));
  }

  @Test
  void who_never_confirms_is_forgotten_after_a_week_with_all_that_came_of_it() {
    signUp("segmentation");
    String token = token(0);
    incoming.take(mailboxFull());
    assertThat(tables.count("select count(*) from bounce_event")).isEqualTo(1);
    clock.forward(Duration.ofDays(6));
    keepHouse();
    assertThat(confirmations.valid(token)).isPresent();

    clock.forward(Duration.ofDays(1));
    keepHouse();
    assertThat(confirmations.valid(token)).isEmpty();
    for (String table : List.of("subscriber", "consent", "sign_up", "link", "bounce_event")) {
      assertThat(tables.count("select count(*) from " + table)).as(table).isZero();
    }
  }

  @Test
  void who_comes_back_just_before_being_erased_stays_with_all_there_is() {
    signUp("segmentation");
    long id = confirmations.confirm(token(0), 0, ORIGIN).orElseThrow().id();
    incoming.take(mailboxFull());

    assertThat(erasure.eraseIfLeft(id, clock.instant().plusSeconds(1))).isFalse();
    subscriptions.unsubscribe(id, ORIGIN);
    assertThat(erasure.eraseIfLeft(id, clock.instant().minusSeconds(1))).isFalse();
    assertThat(state()).isEqualTo("UNSUBSCRIBED");
    assertThat(tables.count("select count(*) from bounce_event")).isEqualTo(1);

    assertThat(erasure.eraseIfLeft(id, clock.instant().plusSeconds(1))).isTrue();
    assertThat(state()).isEqualTo("ERASED");
    assertThat(tables.count("select count(*) from bounce_event")).isZero();
  }

  @Test
  void who_left_is_kept_for_a_week_at_least() {
    HousekeepingJob.require(Duration.ofDays(7));
    assertThatThrownBy(() -> HousekeepingJob.require(Duration.ofDays(7).minusSeconds(1)))
        .hasMessageContaining("PAPERROUND_RETENTION_LEFT must be 7d or more");
  }

  private Report mailboxFull() {
    return new Report(Kind.SOFT, ADA, null, null, "4.2.2", null, clock.instant(), "full");
  }

  @Test
  void a_newer_request_keeps_who_has_not_confirmed_yet() {
    signUp("segmentation");
    clock.forward(Duration.ofDays(6));
    signUp("segmentation");
    clock.forward(Duration.ofDays(2));
    keepHouse();

    assertThat(state()).isEqualTo("PENDING");
    assertThat(confirmations.valid(token(0))).isEmpty();
    assertThat(confirmations.confirm(token(1), 0, ORIGIN)).isPresent();
    clock.forward(Duration.ofDays(30));
    keepHouse();
    assertThat(state()).isEqualTo("ACTIVE");
    assertThat(tables.count("select count(*) from sign_up")).isZero();
  }

  @Test
  void everything_is_kept_for_its_time_and_no_longer() {
    signUp("segmentation");
    long ada = confirmations.confirm(token(0), 0, ORIGIN).orElseThrow().id();
    long bob = subscriptions.request(EmailAddress.parse("bob@example.org"), NOON, ORIGIN).id();
    subscriptions.confirm(bob, NOON, 0, ORIGIN);
    interests.replace(bob, List.of(new Interest("Loss", List.of(LOSS))));
    feedback.give(bob, 1, interests.numbers(bob).get("Loss"), Verdict.SAVED, clock.instant());
    // As if it had been given 330 days ago: two years are long for a clock that others share.
    tables.update(
        "update feedback set given_at = ?",
        clock.instant().minus(Duration.ofDays(330)).atOffset(ZoneOffset.UTC));
    String link = links.issue(bob, null, Duration.ofDays(400)).token(LinkPurpose.UNSUBSCRIBE);
    subscriptions.unsubscribe(ada, ORIGIN);

    later(364);
    assertThat(state(ada)).isEqualTo("UNSUBSCRIBED");
    later(2);
    assertThat(state(ada)).isEqualTo("ERASED");
    assertThat(allText()).doesNotContain("grace.b.hopper");
    assertThat(subscriptions.consents(ada)).isEmpty();
    later(33);
    assertThat(links.find(link, LinkPurpose.UNSUBSCRIBE)).isPresent();
    assertThat(feedback.of(bob)).hasSize(1);
    later(2);
    assertThat(tables.count("select count(*) from link")).isZero();
    assertThat(feedback.of(bob)).isEmpty();
    assertThat(state(bob)).isEqualTo("ACTIVE");
    assertThat(subscriptions.consents(bob)).hasSize(2);
  }

  private void later(int days) {
    clock.forward(Duration.ofDays(days));
    keepHouse();
  }

  private String state(long id) {
    return tables.text("select state from subscriber where id = ?", id);
  }

  @Test
  void after_erasure_no_table_knows_the_address_and_no_link_works() {
    signUp("segmentation");
    signUp("more");
    String confirm = token(0);
    long id = confirmations.confirm(confirm, 0, ORIGIN).orElseThrow().id();
    Links.Issued issued = links.issue(id, "2026-11-23", Duration.ofDays(400));
    subscriptions.bounced(id, Suppressions.Reason.HARD_BOUNCE);
    assertThat(allText()).contains("grace.b.hopper");

    erasure.erase(id);

    assertThat(allText()).doesNotContain("grace.b.hopper").doesNotContain("192.0.2.7");
    assertThat(tables.text("select state from subscriber where id = ?", id)).isEqualTo("ERASED");
    for (LinkPurpose purpose : LinkPurpose.values()) {
      assertThat(links.find(issued.token(purpose), purpose)).as("%s", purpose).isEmpty();
    }
    assertThat(confirmations.confirm(confirm, 0, ORIGIN)).isEmpty();
    assertThat(suppressions.reason(EmailAddress.parse(ADA)))
        .contains(Suppressions.Reason.HARD_BOUNCE);
  }

  private String allText() {
    return tables.dump().toString().toLowerCase(Locale.ROOT);
  }

  private String state() {
    return tables.text("select state from subscriber");
  }

  private void signUp(String keyword) {
    submit(keyword);
    tables.awaitIdle();
  }

  private void submit(String keyword) {
    signUps.submit(
        SignUpRequest.of(
            EmailAddress.parse(ADA),
            List.of(new Term(Term.Kind.KEYWORD, keyword)),
            "",
            NOON,
            ORIGIN));
  }

  private void keepHouse() {
    housekeeping.run();
  }

  private String token(int index) {
    ReceivedMail confirmation = mail.accepted(ADA).get(index);
    return confirmation.path("/confirm/").substring("/confirm/".length());
  }
}
