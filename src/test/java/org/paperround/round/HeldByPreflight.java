package org.paperround.round;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.paperround.mail.MailConfig;
import org.paperround.mail.pace.QuietHours;
import org.paperround.platform.JobEngine;
import org.paperround.platform.Sql;
import org.paperround.preflight.Gates;
import org.paperround.subscriber.DueReaders;
import org.paperround.testing.Operator;
import org.paperround.testing.ReceivedMail;

/** In production no round begins before a preflight has passed or was accepted. */
abstract class HeldByPreflight extends RoundScene {

  private static final String ADA = "ada@example.org";
  private static final String OPERATOR = "operator@example.org";
  private static final String PREFLIGHT = "/api/admin/preflight";

  @Inject Gates gates;
  @Inject DueReaders readers;
  @Inject QuietHours quiet;
  @Inject MailConfig mails;
  @Inject JobEngine jobs;
  @Inject RoundConfig config;
  @Inject Sql sql;

  @Test
  void readers_stay_due_until_what_was_found_is_accepted_and_then_get_their_mail() {
    long ada = reader(ADA);
    wanted("birds");
    clock.moveTo(AT_SEVEN.next(clock.instant()));

    tickInProduction();
    assertThat(ledger.find(ada, today())).isEmpty();
    assertThat(inProduction().list()).extracting(Pauses.Pause::what).containsExactly("preflight");

    accept(List.of(), "Ada").statusCode(400).body("error", containsString("no preflight has run"));
    run(OPERATOR)
        .statusCode(200)
        .body("cleared", equalTo(false))
        .body("findings.id", hasItems("spf", "dkim-record", "delivery"))
        .body("findings.find { it.id == 'delivery' }.status", equalTo("PASS"))
        .body("findings.find { it.id == 'parts' }.status", equalTo("PASS"))
        .body("findings.find { it.id == 'lines' }.status", equalTo("PASS"))
        .body("findings.find { it.id == 'size' }.status", equalTo("PASS"))
        .body("findings.find { it.id == 'postal-address' }.status", equalTo("PASS"))
        .body("open", hasItems("spf", "dmarc", "dkim-record", "one-click"));
    accept(List.of("spf", "parts"), "Ada")
        .statusCode(400)
        .body("error", containsString("“parts” holds nothing back"));
    accept(List.of("spf"), " ").statusCode(400).body("error", containsString("say who"));
    accept(List.of("spf"), "Ada")
        .statusCode(200)
        .body("cleared", equalTo(false))
        .body("acceptances.check", contains("spf"));
    tickInProduction();
    assertThat(ledger.find(ada, today())).isEmpty();

    accept(List.of(), "Ada")
        .statusCode(200)
        .body("cleared", equalTo(true))
        .body("open.size()", equalTo(0));
    assertThat(inProduction().list()).isEmpty();
    tickInProduction();
    assertMails(ADA, "birds");
  }

  @Test
  void once_cleared_a_later_run_with_failures_stops_nothing() {
    run(null).statusCode(200);
    accept(List.of(), "Ada").statusCode(200);
    tables.update("delete from preflight_acceptance");

    run(null).statusCode(200).body("cleared", equalTo(true)).body("open", hasItems("spf"));
    assertThat(inProduction().held().all()).isFalse();
    Operator.call()
        .accept(ContentType.TEXT)
        .get(PREFLIGHT)
        .then()
        .statusCode(200)
        .body(containsString("cleared before"));
  }

  @Test
  void the_trial_mails_link_answers_like_any_other_and_changes_nothing() {
    run(OPERATOR).statusCode(200);
    ReceivedMail trial = mail.accepted(OPERATOR).getFirst();
    assertThat(trial.text()).contains("trial mail of the preflight");
    String path = trial.path("/unsubscribe/");
    Map<String, List<String>> before = tables.dump();

    RestAssured.given()
        .contentType("application/x-www-form-urlencoded")
        .body("List-Unsubscribe=One-Click")
        .post(path)
        .then()
        .statusCode(200)
        .body(containsString("nobody was unsubscribed"));
    RestAssured.get(path).then().statusCode(200);
    RestAssured.get(path.replace("/unsubscribe/", "/preferences/")).then().statusCode(404);

    assertThat(tables.dump()).isEqualTo(before);
  }

  @Test
  void before_it_has_run_that_is_said_and_the_mail_can_be_had_without_sending() {
    Operator.call()
        .get(PREFLIGHT)
        .then()
        .statusCode(200)
        .body("ranAt", nullValue())
        .body("required", equalTo(false))
        .body("roundsHeldBack", equalTo(false));
    Operator.call()
        .get(PREFLIGHT + "/message?to=" + OPERATOR)
        .then()
        .statusCode(200)
        .contentType("message/rfc822")
        .body(containsString("List-Unsubscribe-Post: List-Unsubscribe=One-Click"));
    run("no-address").statusCode(400).body("error", containsString("name@example.org"));
    RestAssured.get(PREFLIGHT).then().statusCode(401);
    RestAssured.get("/q/health/ready").then().statusCode(200).body(containsString("may begin"));
    assertThat(mail.arrived()).isEmpty();
  }

  private void tickInProduction() {
    new RoundTickJob(readers, ledger, inProduction(), mails, jobs, config, clock).tick();
    tables.awaitIdle();
  }

  /** What is held back in a process of production that has just started. */
  private Pauses inProduction() {
    return new Pauses(sql, quiet, gates.ofProduction(), clock);
  }

  private static ValidatableResponse run(@Nullable String to) {
    return Operator.call()
        .contentType(ContentType.JSON)
        .body(to == null ? "{}" : "{\"to\":\"" + to + "\"}")
        .post(PREFLIGHT)
        .then();
  }

  private static ValidatableResponse accept(List<String> checks, String by) {
    return Operator.call()
        .contentType(ContentType.JSON)
        .body(Map.of("checks", checks, "by", by))
        .post(PREFLIGHT + "/acceptance")
        .then();
  }
}
