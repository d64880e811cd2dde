package org.paperround.inlet;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.paperround.bounce.Trust;
import org.paperround.subscriber.Consent;
import org.paperround.subscriber.EmailAddress;
import org.paperround.subscriber.LinkPurpose;
import org.paperround.subscriber.Links;
import org.paperround.subscriber.Schedule;
import org.paperround.subscriber.SubscriberState;
import org.paperround.subscriber.Subscriptions;
import org.paperround.testing.MovableClock;
import org.paperround.testing.Tables;

/** A reader leaves by a mail, or at the relay. */
abstract class LeavingByMail {

  private static final Consent.Origin FORM = new Consent.Origin("test", null);
  private static final Schedule SCHEDULE = Schedule.daily(ZoneOffset.UTC, LocalTime.of(7, 0));

  private static final Duration SECOND = Duration.ofSeconds(1);

  @Inject Taker taker;
  @Inject Links links;
  @Inject Subscriptions subscriptions;
  @Inject MovableClock clock;
  @Inject Tables tables;

  @BeforeEach
  void empty() {
    tables.clear();
  }

  @Test
  void the_token_stops_the_mails_of_its_reader_alone_and_once() {
    long ada = reader("ada@example.org");
    long bob = reader("bob@example.org");
    byte[] wish = wish(token(ada, LinkPurpose.UNSUBSCRIBE));

    assertThat(taker.take(wish, Trust.PROOF).related()).isTrue();
    assertThat(taker.take(wish, Trust.PROOF).related()).isTrue();

    assertThat(state(ada)).isEqualTo(SubscriberState.UNSUBSCRIBED);
    assertThat(state(bob)).isEqualTo(SubscriberState.ACTIVE);
    assertThat(subscriptions.consents(ada))
        .filteredOn(line -> line.action() == Consent.Action.UNSUBSCRIBED)
        .singleElement()
        .returns("by mail", Consent::formVersion);
  }

  @Test
  void another_token_does_nothing() {
    long ada = reader("ada@example.org");
    String token = token(ada, LinkPurpose.UNSUBSCRIBE);
    String other = (token.charAt(0) == 'A' ? "B" : "A") + token.substring(1);
    String dump = tables.dump().toString();

    assertThat(taker.take(wish(other), Trust.PROOF).related()).isFalse();
    assertThat(taker.take(wish(token(ada, LinkPurpose.PREFERENCES)), Trust.PROOF).related())
        .isFalse();
    tables.update("delete from link where subject = 'PREFERENCES'");

    assertThat(tables.dump()).hasToString(dump);
  }

  @Test
  void a_token_past_its_time_does_nothing() {
    long ada = reader("ada@example.org");
    byte[] wish = wish(token(ada, LinkPurpose.UNSUBSCRIBE));
    clock.forward(Duration.ofDays(61));

    assertThat(taker.take(wish, Trust.PROOF).related()).isFalse();
    assertThat(state(ada)).isEqualTo(SubscriberState.ACTIVE);
  }

  @Test
  void who_leaves_at_the_relay_leaves_here() {
    long ada = reader("ada@example.org");

    clock.forward(SECOND);
    Instant now = clock.instant();
    taker.leave("Ada@EXAMPLE.org", now);
    taker.leave("Ada@EXAMPLE.org", now);
    taker.leave("nobody@example.org", now);
    taker.leave("no address", now);

    assertThat(state(ada)).isEqualTo(SubscriberState.UNSUBSCRIBED);
  }

  @Test
  void a_wish_that_comes_late_or_again_does_not_undo_a_newer_consent() {
    Instant first = clock.instant();
    clock.forward(SECOND);
    long ada = reader("ada@example.org");
    taker.leave("ada@example.org", first);
    assertThat(state(ada)).as("left before signing up here").isEqualTo(SubscriberState.ACTIVE);

    clock.forward(SECOND);
    Instant second = clock.instant();
    taker.leave("ada@example.org", second);
    assertThat(state(ada)).isEqualTo(SubscriberState.UNSUBSCRIBED);

    clock.forward(SECOND);
    subscriptions.undoUnsubscribe(ada, FORM);
    taker.leave("ada@example.org", second);
    assertThat(state(ada)).as("again").isEqualTo(SubscriberState.ACTIVE);

    clock.forward(SECOND);
    Instant third = clock.instant();
    subscriptions.pause(ada, null, FORM);
    clock.forward(SECOND);
    subscriptions.resume(ada, FORM);
    taker.leave("ada@example.org", third);
    assertThat(state(ada)).as("late").isEqualTo(SubscriberState.ACTIVE);

    clock.forward(SECOND);
    taker.leave("ada@example.org", clock.instant());
    assertThat(state(ada)).isEqualTo(SubscriberState.UNSUBSCRIBED);
  }

  private long reader(String address) {
    long id = subscriptions.request(EmailAddress.parse(address), SCHEDULE, FORM).id();
    assertThat(subscriptions.confirm(id, SCHEDULE, 0, FORM)).isTrue();
    return id;
  }

  private String token(long reader, LinkPurpose purpose) {
    return links.issue(reader, purpose.name(), Duration.ofDays(60)).token(purpose);
  }

  private SubscriberState state(long reader) {
    return subscriptions.byId(reader).orElseThrow().state();
  }

  private static byte[] wish(String token) {
    return ("From: someone.else@example.net\r\nTo: <unsub+%s@bounce.example.org>\r\n"
            + "Auto-Submitted: auto-generated\r\n\r\nunsubscribe\r\n")
        .formatted(token)
        .getBytes(StandardCharsets.US_ASCII);
  }
}
