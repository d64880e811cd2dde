package org.paperround.journey;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.paperround.subscriber.Consent;
import org.paperround.subscriber.EmailAddress;
import org.paperround.subscriber.Schedule;
import org.paperround.subscriber.Subscriptions;
import org.paperround.subscriber.Suppressions;
import org.paperround.testing.ScriptedMailServer;
import org.paperround.testing.Tables;

/** The sign-up form tells nobody who is subscribed here. */
abstract class SameAnswerForEveryAddress {

  private static final Schedule NOON = Schedule.daily(ZoneOffset.UTC, LocalTime.NOON);
  private static final Consent.Origin ORIGIN = new Consent.Origin("test", null);

  ScriptedMailServer mail;
  @Inject Subscriptions subscriptions;
  @Inject Suppressions suppressions;
  @Inject Tables tables;

  @BeforeEach
  void empty() {
    mail.reset();
    tables.clear();
  }

  @Test
  void the_answer_is_the_same_to_the_byte_and_only_those_who_may_be_asked_get_a_mail() {
    request("pending");
    confirmed("active");
    subscriptions.pause(confirmed("paused"), null, ORIGIN);
    subscriptions.unsubscribe(confirmed("unsubscribed"), ORIGIN);
    subscriptions.bounced(confirmed("bounced"), Suppressions.Reason.HARD_BOUNCE);
    complained(confirmed("complained"));
    suppressions.suppress(address("forbidden"), Suppressions.Reason.OPERATOR);

    Map<String, String> answers = new LinkedHashMap<>();
    for (String who :
        List.of(
            "new",
            "pending",
            "active",
            "paused",
            "unsubscribed",
            "bounced",
            "complained",
            "forbidden")) {
      answers.put(who, answer(who));
    }
    tables.awaitIdle();

    assertThat(answers.get("new")).startsWith("HTTP/1.1 200");
    assertThat(answers.values()).containsOnly(answers.get("new"));
    assertThat(mail.arrived())
        .extracting(arrival -> arrival.recipient().replace("@example.org", ""))
        .containsExactlyInAnyOrder("new", "pending", "unsubscribed", "bounced", "complained");
  }

  private static String answer(String who) {
    Response response =
        given()
            .formParam("email", who + "@example.org")
            .formParam("keywords", "segmentation")
            .formParam("zone", "UTC")
            .formParam("hour", "7")
            .post("/subscribe");
    StringBuilder answer = new StringBuilder(response.statusLine());
    response.headers().asList().stream()
        .filter(header -> !header.getName().equalsIgnoreCase("Date"))
        .forEach(header -> answer.append('\n').append(header));
    return answer.append("\n\n").append(response.body().asString()).toString();
  }

  private long request(String who) {
    return subscriptions.request(address(who), NOON, ORIGIN).id();
  }

  private long confirmed(String who) {
    long id = request(who);
    subscriptions.confirm(id, NOON, 0, ORIGIN);
    return id;
  }

  private void complained(long id) {
    suppressions.suppress(address("complained"), Suppressions.Reason.COMPLAINT);
    tables.update(
        "update subscriber set state = 'COMPLAINED', next_digest_at = null where id = ?", id);
  }

  private static EmailAddress address(String who) {
    return EmailAddress.parse(who + "@example.org");
  }
}
