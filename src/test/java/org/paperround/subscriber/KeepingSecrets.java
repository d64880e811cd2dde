package org.paperround.subscriber;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.paperround.subscriber.Suppressions.Reason;
import org.paperround.testing.MovableClock;
import org.paperround.testing.Tables;

/** Suppressed addresses and links are known by keyed hashes only. */
abstract class KeepingSecrets {

  private static final EmailAddress ADA = EmailAddress.parse("Ada.Reader@example.org");
  private static final Schedule NOON = Schedule.daily(ZoneOffset.UTC, LocalTime.NOON);
  private static final Consent.Origin ORIGIN = new Consent.Origin("test", null);

  @Inject Suppressions suppressions;
  @Inject Subscriptions subscriptions;
  @Inject Links links;
  @Inject Retention retention;
  @Inject MovableClock clock;
  @Inject Tables tables;

  @BeforeEach
  void empty() {
    tables.clear();
  }

  @Test
  void a_suppressed_address_is_known_by_its_hash_in_any_spelling() {
    suppressions.suppress(ADA, Reason.HARD_BOUNCE);

    assertThat(suppressions.reason(EmailAddress.parse("ADA.READER@EXAMPLE.ORG")))
        .contains(Reason.HARD_BOUNCE);
    assertThat(suppressions.reason(EmailAddress.parse("bob@example.org"))).isEmpty();
    assertThat(tables.text("select address_hash from suppression")).matches("[0-9a-f]{64}");
    assertThat(tables.dump().toString().toLowerCase(Locale.ROOT)).doesNotContain("ada.reader");
  }

  @Test
  void the_first_reason_stands() {
    suppressions.suppress(ADA, Reason.OPERATOR);
    suppressions.suppress(ADA, Reason.HARD_BOUNCE);
    assertThat(suppressions.reason(ADA)).contains(Reason.OPERATOR);
  }

  @Test
  void a_fresh_confirmation_lifts_a_bounce_but_not_the_operators_word() {
    long ada = subscriptions.request(ADA, NOON, ORIGIN).id();
    subscriptions.bounced(ada, Suppressions.Reason.HARD_BOUNCE);
    assertThat(subscriptions.byId(ada).orElseThrow().state()).isEqualTo(SubscriberState.BOUNCED);
    subscriptions.confirm(ada, NOON, 0, ORIGIN);
    assertThat(suppressions.reason(ADA)).isEmpty();

    subscriptions.unsubscribe(ada, ORIGIN);
    suppressions.suppress(ADA, Reason.OPERATOR);
    subscriptions.confirm(ada, NOON, 0, ORIGIN);
    assertThat(suppressions.reason(ADA)).contains(Reason.OPERATOR);
  }

  @Test
  void a_link_is_found_for_its_purpose_until_its_time_is_over() {
    long ada = subscriptions.request(ADA, NOON, ORIGIN).id();
    Links.Issued issued = links.issue(ada, "subject", Duration.ofHours(1));
    String token = issued.token(LinkPurpose.DIGEST);

    assertThat(links.find(token, LinkPurpose.DIGEST)).contains(new Links.Holder(ada, "subject"));
    assertThat(links.find(token, LinkPurpose.UNSUBSCRIBE)).isEmpty();
    String other = (token.startsWith("x") ? "y" : "x") + token.substring(1);
    assertThat(links.find(other, LinkPurpose.DIGEST)).isEmpty();
    clock.forward(Duration.ofMinutes(59));
    assertThat(links.find(token, LinkPurpose.DIGEST)).isPresent();
    clock.forward(Duration.ofMinutes(1));
    assertThat(links.find(token, LinkPurpose.DIGEST)).isEmpty();
    retention.dropExpiredLinks(clock.instant());
    assertThat(tables.count("select count(*) from link")).isZero();
  }

  @Test
  void the_table_of_links_makes_no_link() {
    long ada = subscriptions.request(ADA, NOON, ORIGIN).id();
    Links.Issued issued = links.issue(ada, null, Duration.ofHours(1));
    String stored = tables.dump().toString();
    for (LinkPurpose purpose : LinkPurpose.values()) {
      assertThat(stored).doesNotContain(issued.token(purpose).substring(0, 20));
    }
  }

  @Test
  void who_is_erased_is_known_no_more_and_can_come_back_as_someone_new() {
    long ada = subscriptions.request(ADA, NOON, ORIGIN).id();
    subscriptions.confirm(ada, NOON, 0, ORIGIN);
    subscriptions.erase(ada);

    assertThat(subscriptions.byId(ada)).isEmpty();
    assertThat(tables.text("select state from subscriber where id = ?", ada)).isEqualTo("ERASED");
    assertThat(subscriptions.request(ADA, NOON, ORIGIN).id()).isNotEqualTo(ada);
  }
}
