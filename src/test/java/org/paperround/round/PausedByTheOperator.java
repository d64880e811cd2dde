package org.paperround.round;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.paperround.platform.JobEngine;
import org.paperround.platform.Partitions;
import org.paperround.testing.Operator;
import org.paperround.testing.SmtpAct;
import org.paperround.testing.SmtpStep;

/** While something is paused nothing of it leaves; afterwards everyone has one mail. */
abstract class PausedByTheOperator extends RoundScene {

  private static final String ADA = "ada@example.org";
  private static final String PAUSES = "/api/admin/pauses/";

  @Inject Pauses pauses;
  @Inject Opening opening;
  @Inject Rounds rounds;
  @Inject RoundPulseJob pulse;
  @Inject Accounts accounts;
  @Inject JobEngine jobs;

  @AfterEach
  void goOn() {
    pauses.list().forEach(pause -> change("DELETE", pause.what(), 200));
  }

  @Test
  void while_everything_is_paused_nobody_is_taken_up_and_afterwards_everyone_is() {
    long ada = reader(ADA);
    wanted("birds");
    change("PUT", "all", 200);

    nextMorning();
    assertThat(ledger.find(ada, today())).isEmpty();

    change("DELETE", "all", 200);
    tick();
    assertMails(ADA, "birds");
  }

  @Test
  void how_far_the_round_is_and_what_became_of_whom_since_it_began_can_be_seen() {
    reader(ADA);
    reader("bob@example.org");
    wanted("birds");
    Instant before = clock.instant();
    clock.moveTo(AT_SEVEN.next(before));
    Pulse begun = pulse.look(Pulse.first(before));
    assertThat(begun).isEqualTo(new Pulse(begun.at(), before, 2, null));
    Operator.call()
        .get("/api/admin/rounds/current")
        .then()
        .statusCode(200)
        .body("accounting.due", equalTo(2))
        .body("accounting.notYet", equalTo(2));

    mail.once(ADA, SmtpStep.RCPT, SmtpAct.reply("450 4.2.1 Mailbox busy"));
    tick();

    assertThat(accounts.since(before, clock.instant()))
        .isEqualTo(new Accounting(2, 1, 1, 0, 0, 0, 0, 0, 0));
    assertThat(pulse.look(begun).since()).isNull();
    assertThat(jobs.kept(RoundPulseJob.TASK)).as("for all processes").isPresent();
    Operator.call()
        .get("/api/admin/rounds/current")
        .then()
        .statusCode(200)
        .body("accounting.notYet", equalTo(0))
        .body("estimatedSecondsLeft", equalTo(0));
    RestAssured.get("/q/metrics")
        .then()
        .body(containsString("paperround_round_due "))
        .body(containsString("paperround_round_rate "))
        .body(containsString("paperround_round_left_seconds "))
        .body(containsString("paperround_round_unsent_total{state=\"expired\"}"));
  }

  @Test
  void a_retry_waits_for_the_end_of_the_pause() {
    long ada = reader(ADA);
    wanted("birds");
    mail.once(ADA, SmtpStep.RCPT, SmtpAct.reply("450 4.2.1 Mailbox busy"));
    nextMorning();
    change("PUT", "all", 200);
    clock.moveTo(line(ada).retryAt());
    tick();
    assertThat(line(ada).attempts()).isEqualTo(1);

    change("DELETE", "all", 200);
    tick();
    assertMails(ADA, "birds");
  }

  @Test
  void a_line_that_was_taken_up_before_the_pause_is_found_again_by_any_worker() {
    long ada = reader(ADA);
    wanted("birds");
    clock.moveTo(AT_SEVEN.next(clock.instant()));
    RoundRun run = new RoundRun(null, clock.instant(), "a worker that runs once more");
    opening.open(List.of(subscriptions.byId(ada).orElseThrow()), run, papers.newestSeq());
    change("PUT", "all", 200);

    assertThat(partitionRound.serve(Partitions.of(ada), run)).isFalse();
    assertThat(line(ada).state()).isEqualTo(DeliveryState.DEFERRED);
    assertThat(line(ada).attempts()).isZero();

    change("DELETE", "all", 200);
    tick();
    assertMails(ADA, "birds");
  }

  @Test
  void a_round_asked_for_by_hand_during_a_pause_goes_on_by_itself_after_it() {
    long ada = reader(ADA);
    wanted("birds");
    clock.moveTo(AT_SEVEN.next(clock.instant()));
    change("PUT", "all", 200);
    String round =
        Operator.call()
            .contentType(ContentType.JSON)
            .body(Map.of("asOf", clock.instant().toString()))
            .post("/api/admin/rounds")
            .then()
            .statusCode(202)
            .extract()
            .path("id");
    await()
        .until(
            () ->
                tables.count(
                        "select count(*) from scheduled_tasks where last_success is not null"
                            + " and task_instance like ?",
                        round + "/%")
                    == Partitions.COUNT);
    assertThat(rounds.isFinished(round)).isFalse();
    assertThat(ledger.find(ada, today())).isEmpty();

    change("DELETE", "all", 200);
    clock.forward(Duration.ofMinutes(1));
    tables.awaitIdle();

    assertThat(rounds.isFinished(round)).isTrue();
    assertMails(ADA, "birds");
  }

  @Test
  void an_edition_that_is_paused_holds_up_no_other() {
    long ada = reader(ADA);
    long eve = reader("eve@example.org", at("Pacific/Pago_Pago", 20));
    wanted("birds");
    clock.moveTo(AT_SEVEN.next(clock.instant()));
    LocalDate edition = today();
    change("PUT", edition.toString(), 200);
    tick();
    assertThat(ledger.find(ada, edition)).isEmpty();
    assertMails(ADA);
    assertThat(ledger.find(eve, edition.minusDays(1)).map(Delivery::state))
        .isEqualTo(Optional.of(DeliveryState.ACCEPTED));
    change("PUT", edition.plusDays(9).toString(), 200);
    change("DELETE", edition.toString(), 200);
    tick();
    assertMails(ADA, "birds");
  }

  @Test
  void pausing_and_going_on_twice_is_the_same_as_once() {
    change("PUT", "all", 200);
    change("PUT", "all", 200);
    change("PUT", "2025-11-12", 200);
    Operator.call()
        .get("/api/admin/pauses")
        .then()
        .statusCode(200)
        .body("", hasSize(2))
        .body("[0].what", equalTo("2025-11-12"))
        .body("[1].what", equalTo("all"));
    change("DELETE", "all", 200);
    change("DELETE", "all", 200);
    Operator.call().get("/api/admin/pauses").then().body("", hasSize(1));
  }

  @ParameterizedTest
  @ValueSource(strings = {"ALL", "tomorrow", "2025-02-30", "+12025-11-12"})
  void anything_but_all_and_a_date_is_refused(String what) {
    Operator.call()
        .put(PAUSES + what)
        .then()
        .statusCode(400)
        .body("error", containsString("2025-11-12"));
  }

  @Test
  void without_the_token_nothing_is_paused() {
    RestAssured.given().put(PAUSES + "all").then().statusCode(401);
  }

  private static void change(String method, String what, int status) {
    Operator.call().request(method, PAUSES + what).then().statusCode(status);
  }
}
