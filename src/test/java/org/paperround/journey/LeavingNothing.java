package org.paperround.journey;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.awaitility.Awaitility;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.paperround.account.Erasure;
import org.paperround.subscriber.Schedule;
import org.paperround.subscriber.Subscriptions;
import org.paperround.testing.LogLines;
import org.paperround.testing.MovableClock;
import org.paperround.testing.Operator;
import org.paperround.testing.ReceivedMail;
import org.paperround.testing.ScriptedMailServer;
import org.paperround.testing.SmtpAct;
import org.paperround.testing.SmtpGate;
import org.paperround.testing.SmtpStep;
import org.paperround.testing.Tables;

/** A reader's whole life, and what is left of it: nothing that tells who it was. */
@NullUnmarked
abstract class LeavingNothing {

  private static final String GRACE = "Grace.B.Hopper@example.org";
  private static final String ORIGIN = "127.0.0.1";

  ScriptedMailServer mail;
  @Inject MovableClock clock;
  @Inject Tables tables;
  @Inject Subscriptions subscriptions;
  @Inject Erasure erasure;

  @BeforeEach
  void empty() {
    mail.reset();
    tables.clear();
    Operator.importSeed().statusCode(200);
  }

  @Test
  void all_that_is_kept_can_be_seen_and_after_erasure_no_table_no_log_line_and_no_metric_has_it() {
    try (LogLines log = new LogLines()) {
      String settings = life();
      long id = number();
      assertThat(tables.dump().toString()).containsIgnoringCase("grace.b.hopper");
      assertExported(id, settings);

      given().post(settings + "/erase").then().statusCode(200);
      for (int i = 0; i < 2; i++) {
        Operator.call().delete("/api/admin/subscribers/" + id).then().statusCode(204);
      }
      tables.awaitIdle();

      assertThat(tables.dump())
          .allSatisfy(
              (table, rows) ->
                  assertThat(rows.toString().toLowerCase(Locale.ROOT))
                      .as(table)
                      .doesNotContain("grace", "hopper", "an interest of my own"));
      assertThat(log.all())
          .as("it listened")
          .anyMatch(line -> line.contains("was refused") || line.contains("Confirmation"))
          .noneMatch(line -> line.toLowerCase(Locale.ROOT).contains("hopper"));
      assertThat(given().get("/q/metrics").asString())
          .contains("paperround_round_mails")
          .doesNotContainIgnoringCase("hopper");
      assertThat(tables.text("select papers from delivery where subscriber_id = ?", id)).isEmpty();
      assertThat(tables.count("select count(*) from consent where origin = ?", ORIGIN)).isZero();
      Operator.call().get("/api/admin/subscribers/" + id + "/export").then().statusCode(404);
      given().get(settings).then().statusCode(404);
      lookUp().body("suppressed", equalTo(true)).body("entry.reason", equalTo("HARD_BOUNCE"));
    }
  }

  /** The export holds all that is kept, and the reader gets the same as the operator. */
  private static void assertExported(long id, String settings) {
    JsonPath data = export(id);

    assertThat(data.getString("address")).isEqualTo(GRACE);
    assertThat(data.getString("state")).isEqualTo("BOUNCED");
    assertThat(data.getList("consents.action"))
        .containsExactly("REQUESTED", "REQUESTED", "CONFIRMED");
    assertThat(data.getString("consents[0].text")).contains("We send one mail to confirm");
    assertThat(data.getString("consents[0].origin")).isEqualTo(ORIGIN);
    assertThat(data.getList("signUps")).hasSize(2);
    assertThat(data.getString("signUps[0].terms")).contains("segmentation");
    assertThat(data.getList("kept.deliveries")).hasSizeGreaterThanOrEqualTo(2);
    assertThat(data.getList("kept.deliveries[0].papers")).isNotEmpty();
    assertThat(data.getList("feedback")).hasSize(1);
    assertThat(data.getList("facts.links")).isNotEmpty();
    assertThat(data.getString("facts.suppression.reason")).isEqualTo("HARD_BOUNCE");
    assertThat(data.getList("interests.interest.name")).containsExactly("an interest of my own");

    JsonPath own = given().get(settings + "/export").then().statusCode(200).extract().jsonPath();
    assertThat(own.<Map<String, Object>>get(""))
        .usingRecursiveComparison()
        // What was learned fades from one moment to the next.
        .withEqualsForType((one, other) -> Math.abs(one - other) < 1e-4, Float.class)
        .isEqualTo(data.<Map<String, Object>>get(""));
  }

  /** Signs up (the first mail is refused in words that name her), reads, answers, and bounces. */
  private String life() {
    moveToNoon();
    mail.once(
        GRACE, SmtpStep.RCPT, SmtpAct.reply("550 5.7.1 <" + GRACE + "> grace.b.hopper refused"));
    signUp();
    signUp();
    ReceivedMail confirmation = mail.accepted(GRACE).getFirst();
    given().post(confirmation.path("/confirm/")).then().statusCode(200);
    clock.forward(Duration.ofDays(1));
    Operator.runRound(clock.instant());
    ReceivedMail digest = mail.accepted(GRACE).getLast();
    String settings = digest.path("/preferences/");
    save(settings);
    answer(digest);
    mail.once(
        GRACE,
        SmtpStep.RCPT,
        SmtpAct.reply("450 4.2.1 Grace.B.Hopper@Example.ORG is busy, GRACE.B.HOPPER says"));
    Operator.importLines(
            "2025-11-12", "{\"title\":\"Dice loss again\",\"abstract\":\"segmentation\"}")
        .statusCode(200);
    clock.forward(Duration.ofDays(1));
    Operator.runRound(clock.instant());
    mail.always(
        GRACE, SmtpStep.RCPT, SmtpAct.reply("550 5.1.1 no mailbox grace.b.hopper, " + GRACE));
    clock.forward(Duration.ofDays(1));
    Operator.runRound(clock.instant());
    tables.awaitIdle();
    assertThat(tables.text("select state from subscriber")).isEqualTo("BOUNCED");
    return settings;
  }

  /** Her mails go at seven: so each day's is due, whatever the hour at which this is run. */
  private void moveToNoon() {
    OffsetDateTime now = OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    clock.moveTo(now.truncatedTo(ChronoUnit.DAYS).plusDays(1).withHour(12).toInstant());
  }

  private void answer(ReceivedMail digest) {
    String token = digest.path("/feedback/").replaceFirst("\\?.*", "");
    given()
        .formParam("paper", tables.count("select min(seq) from paper"))
        .formParam("verdict", "save")
        .post(token)
        .then()
        .statusCode(200);
  }

  private static void save(String settings) {
    given()
        .formParam("action", "save")
        .formParam("interest.0.name", "an interest of my own")
        .formParam("interest.0.keywords", "segmentation, \"dice loss\"")
        .formParam("zone", "UTC")
        .formParam("hour", "7")
        .formParam(
            "day", "MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY", "SATURDAY", "SUNDAY")
        .formParam("maximum", "10")
        .post(settings)
        .then()
        .statusCode(200);
  }

  @Test
  void a_reader_erased_while_a_digest_is_on_its_way_stays_erased() {
    signUp();
    given().post(mail.accepted(GRACE).getFirst().path("/confirm/")).then().statusCode(200);
    long id = number();
    clock.forward(Duration.ofDays(1));
    SmtpGate gate = new SmtpGate();
    mail.once(GRACE, SmtpStep.DOT, SmtpAct.waitAt(gate, SmtpStep.DOT));
    String round =
        Operator.call()
            .contentType("application/json")
            .body(Map.of("asOf", clock.instant().toString()))
            .post("/api/admin/rounds")
            .path("id");
    Awaitility.await()
        .until(
            () -> tables.count("select count(*) from delivery where state = 'TRANSMITTING'") == 1);

    Operator.call().delete("/api/admin/subscribers/" + id).then().statusCode(204);
    gate.open();
    Awaitility.await()
        .until(() -> Operator.call().get("/api/admin/rounds/" + round).path("finished"));
    tables.awaitIdle();

    assertThat(tables.text("select state from subscriber where id = ?", id)).isEqualTo("ERASED");
    assertThat(tables.text("select state from delivery")).isEqualTo("ACCEPTED");
    assertThat(tables.dump().toString()).doesNotContainIgnoringCase("hopper");
  }

  @Test
  void saving_what_was_read_before_an_erasure_does_not_undo_it() {
    signUp();
    long id = number();
    assertThatThrownBy(
            () ->
                QuarkusTransaction.requiringNew()
                    .run(
                        () -> {
                          assertThat(subscriptions.byId(id)).isPresent();
                          QuarkusTransaction.requiringNew().run(() -> erasure.erase(id));
                          subscriptions.reschedule(
                              id, Schedule.daily(ZoneOffset.UTC, LocalTime.NOON), 5);
                        }))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageEndingWith("was erased");
    assertThat(tables.dump().toString()).doesNotContainIgnoringCase("hopper");
  }

  @Test
  void two_forms_at_once_make_one_reader_and_no_log_line_names_the_address() {
    try (LogLines log = new LogLines()) {
      for (int i = 0; i < 12; i++) {
        submit("hopper" + i % 2 + "@example.org");
      }
      clock.forward(Duration.ofMinutes(10));
      tables.awaitIdle();

      assertThat(tables.count("select count(*) from subscriber")).isEqualTo(2);
      assertThat(log.all()).noneMatch(line -> line.toLowerCase(Locale.ROOT).contains("hopper"));
    }
  }

  @Test
  void the_operator_gets_the_consents_of_some_days_as_evidence() {
    signUp();
    given().post(mail.accepted(GRACE).getFirst().path("/confirm/")).then().statusCode(200);
    String day = clock.instant().toString().substring(0, 10);

    List<String> lines = consents(day, "jsonl").lines().toList();
    assertThat(lines).hasSize(2);
    JsonPath requested = JsonPath.from(lines.getFirst());
    assertThat(requested.getString("address")).isEqualTo(GRACE);
    assertThat(requested.getString("consent.action")).isEqualTo("REQUESTED");
    assertThat(requested.getString("consent.formVersion")).isEqualTo("2026-11");
    assertThat(requested.getString("consent.origin")).isEqualTo(ORIGIN);
    assertThat(requested.getString("confirmedAt")).startsWith(day.substring(0, 4));
    assertThat(consents(day, "csv").lines().toList())
        .hasSize(3)
        .first()
        .isEqualTo("subscriber,address,action,at,confirmedAt,formVersion,text,origin,detail");

    assertThat(consents("2020-01-01", "jsonl")).isEmpty();
    call("x", day, "csv").statusCode(400);
    call(day, day, "xml").statusCode(400);
    given().get("/api/admin/consents").then().statusCode(401);
  }

  private static String consents(String day, String format) {
    return call(day, day, format).statusCode(200).extract().asString();
  }

  private static ValidatableResponse call(String from, String to, String format) {
    return Operator.call()
        .queryParam("from", from)
        .queryParam("to", to)
        .queryParam("format", format)
        .get("/api/admin/consents")
        .then();
  }

  @Test
  void what_the_operator_forbade_is_lifted_by_a_release_and_a_fresh_double_opt_in_only() {
    suppress(Map.of("address", GRACE)).statusCode(200).body("entry.reason", equalTo("OPERATOR"));
    signUp();
    assertThat(mail.arrived()).isEmpty();

    suppressions("/release", Map.of("address", GRACE.toUpperCase(Locale.ROOT))).statusCode(200);
    lookUp().body("suppressed", equalTo(true));
    try (LogLines log = new LogLines()) {
      signUp();
      lookUp().body("suppressed", equalTo(true));
      given().post(mail.accepted(GRACE).getFirst().path("/confirm/")).then().statusCode(200);
      assertThat(log.all()).anyMatch(line -> line.contains("lifted a suppression (OPERATOR)"));
    }
    lookUp()
        .body("suppressed", equalTo(false))
        .body("entry", nullValue())
        .body("history.action", hasItems("ADDED", "RELEASED", "LIFTED"))
        .body("history", hasSize(3));
  }

  @Test
  void suppressing_takes_reasons_of_ours_only_and_the_operators_word_outranks_others() {
    suppress(Map.of("address", GRACE, "reason", "complaint")).statusCode(200);
    suppress(Map.of("address", GRACE, "reason", "hard_bounce"))
        .body("entry.reason", equalTo("COMPLAINT"));
    suppress(Map.of("address", GRACE)).body("entry.reason", equalTo("OPERATOR"));
    suppress(Map.of("address", GRACE, "reason", "complaint"))
        .body("entry.reason", equalTo("OPERATOR"))
        .body("history", hasSize(2));
    suppress(Map.of("address", GRACE, "reason", "grudge"))
        .statusCode(400)
        .body("error", containsString("HARD_BOUNCE"));
    suppress(Map.of("address", "no address")).statusCode(400);
    suppress(Map.of()).statusCode(400);
    suppressions("/release", Map.of("address", "other@example.org")).statusCode(404);
    assertThat(tables.dump().toString()).doesNotContainIgnoringCase("hopper");
  }

  @Test
  void a_mistyped_domain_is_asked_about_once_whoever_is_subscribed() {
    given().get("/privacy").then().statusCode(200).body(containsString("7 days"));
    for (int i = 0; i < 2; i++) {
      form("ada@gmial.com")
          .post("/subscribe")
          .then()
          .statusCode(422)
          .body(containsString("Did you mean ada@gmail.com?"))
          .body(containsString("name=\"asked\" value=\"ada@gmial.com\""));
      assertThat(tables.count("select count(*) from subscriber")).isEqualTo(i);
      form("ada@gmial.com")
          .formParam("asked", "ada@gmial.com")
          .post("/subscribe")
          .then()
          .statusCode(200);
      tables.awaitIdle();
    }
    form("bob@gmial.com")
        .formParam("asked", "ada@gmial.com")
        .post("/subscribe")
        .then()
        .statusCode(422);
    form("noreply@example.org")
        .post("/subscribe")
        .then()
        .statusCode(422)
        .body(containsString("Nobody reads mail to this address"));
  }

  private static RequestSpecification form(String address) {
    return given()
        .formParam("email", address)
        .formParam("keywords", "segmentation, \"dice loss\"")
        .formParam("zone", "UTC")
        .formParam("hour", "7");
  }

  private static void submit(String address) {
    form(address).post("/subscribe").then().statusCode(200);
  }

  private void signUp() {
    submit(GRACE);
    tables.awaitIdle();
  }

  private static long number() {
    return Operator.call()
        .contentType("application/json")
        .body(Map.of("address", GRACE.toLowerCase(Locale.ROOT)))
        .post("/api/admin/subscribers/find")
        .then()
        .statusCode(200)
        .extract()
        .jsonPath()
        .getLong("id");
  }

  private static JsonPath export(long id) {
    return Operator.call()
        .get("/api/admin/subscribers/" + id + "/export")
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }

  private static ValidatableResponse lookUp() {
    return suppressions("/lookup", Map.of("address", GRACE)).statusCode(200);
  }

  private static ValidatableResponse suppress(Map<String, String> order) {
    return suppressions("", order);
  }

  private static ValidatableResponse suppressions(String path, Map<String, String> order) {
    return Operator.call()
        .contentType("application/json")
        .body(order)
        .post("/api/admin/suppressions" + path)
        .then();
  }
}
