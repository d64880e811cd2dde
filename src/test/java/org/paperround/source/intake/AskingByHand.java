package org.paperround.source.intake;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.paperround.testing.Operator;

/** What the operator can ask for, and see. */
@NullUnmarked
abstract class AskingByHand extends IntakeScene {

  @Test
  void a_range_of_days_is_asked_for_and_its_progress_told() {
    scripted().reachingBack().gives("Birds");
    LocalDate from = today().minusDays(20);

    ValidatableResponse taken =
        post(Map.of("source", SCRIPTED, "from", text(-20), "to", text(-18)));
    String id = taken.statusCode(202).extract().path("id");
    taken.header("Location", endsWith("/api/admin/intake/" + id));

    finished(id)
        .body("of", equalTo(3))
        .body("asked", equalTo(3))
        .body("requestedAt", notNullValue())
        .body("days.source", equalTo(List.of(SCRIPTED, SCRIPTED, SCRIPTED)))
        .body("days.day", equalTo(List.of(text(-20), text(-19), text(-18))))
        .body("days.verdict", equalTo(List.of("COMPLETE", "COMPLETE", "COMPLETE")))
        .body("days[0].runId", notNullValue());
    assertThat(scripted().asked()).containsExactly(from, from.plusDays(1), from.plusDays(2));
    assertThat(titles()).containsExactly("Birds");
  }

  @Test
  void without_anything_said_all_sources_are_asked_for_their_current_day() {
    scripted().failsAfter(unreachable());
    String id = post(Map.of()).statusCode(202).extract().path("id");

    finished(id)
        .body("days.source", equalTo(List.of(OTHER, SCRIPTED)))
        .body("days.day", equalTo(List.of(text(0), text(0))))
        .body("days.verdict", equalTo(List.of("QUIET", "FAILED")));
    String bare =
        Operator.call()
            .contentType("application/json")
            .post("/api/admin/intake")
            .then()
            .statusCode(202)
            .extract()
            .path("id");
    finished(bare).body("of", equalTo(2));
  }

  @Test
  void of_all_sources_only_those_that_reach_back_are_asked_for_past_days() {
    scripted().reachingBack().gives("Birds");
    String id = post(Map.of("from", text(-1))).statusCode(202).extract().path("id");

    finished(id)
        .body("days.source", equalTo(List.of(OTHER, SCRIPTED, SCRIPTED)))
        .body("days.day", equalTo(List.of(text(0), text(-1), text(0))));
  }

  @Test
  void what_cannot_be_asked_for_is_refused_with_a_sentence() {
    refused(
        Map.of("source", "arxive"), "there is no source arxive; configured are: other, scripted");
    refused(Map.of("from", text(0), "to", text(-1)), "from must not be after to");
    refused(Map.of("from", text(1)), "from must not be after to");
    refused(Map.of("to", text(1)), "days to come cannot be asked for: today is " + text(0));
    refused(
        Map.of("source", SCRIPTED, "from", text(-1)),
        "scripted has its current day, %s, only".formatted(text(0)));
    refused(Map.of("from", text(-3), "to", text(-2)), "no source can be asked for these days");
    scripted().reachingBack();
    refused(Map.of("from", text(-31)), "at most 31 days at once");
    refused(Map.of("from", "-999999999-01-01"), "at most 31 days at once");
    assertThat(tables.count("select count(*) from intake_request")).isZero();
    assertThat(tables.count("select count(*) from intake_order")).isZero();
    assertThat(scripted().asked()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"yesterday", "2026-13-01", "2026-02-30", "1", "2026-09-01T00:00:00Z"})
  void a_day_looks_like_a_day(String day) {
    refused(Map.of("from", day), "from and to must look like 2026-09-01");
    refused(Map.of("to", day), "from and to must look like 2026-09-01");
  }

  @Test
  void a_body_that_is_no_object_is_refused() {
    for (String body : List.of("[]", "{", "\"arxiv\"")) {
      Operator.call()
          .contentType("application/json")
          .body(body)
          .post("/api/admin/intake")
          .then()
          .statusCode(400);
    }
  }

  @Test
  void nobody_but_the_operator_may() {
    given()
        .contentType("application/json")
        .body("{}")
        .post("/api/admin/intake")
        .then()
        .statusCode(401);
    given().get("/api/admin/intake/1").then().statusCode(401);
    given().get("/api/admin/sources").then().statusCode(401);
    assertThat(scripted().asked()).isEmpty();
  }

  @Test
  void a_request_that_was_never_made_is_not_found() {
    Operator.call()
        .get("/api/admin/intake/0123456789abcdef")
        .then()
        .statusCode(404)
        .body("error", equalTo("there is no request of that id"));
  }

  @Test
  void what_was_ordered_before_a_restart_is_done_after_it() {
    scripted().gives("Birds");
    order("scripted");
    order("of-yesteryear");

    tickJob.tick(false);
    tables.awaitIdle();

    assertThat(titles()).containsExactly("Birds");
    assertThat(tables.rows("select source, verdict from intake_order order by source"))
        .containsExactly(List.of("of-yesteryear", "FAILED"), List.of("scripted", "COMPLETE"));
    assertThat(runs()).as("nothing but what was ordered").hasSize(1);
  }

  @Test
  void the_sources_are_shown_with_their_days_and_runs() {
    scripted().reachingBack().gives("Birds");
    tick();
    scripted().failsAfter(failure(Duration.ofHours(3)));
    later(Duration.ofMinutes(61));

    Operator.call()
        .get("/api/admin/sources")
        .then()
        .statusCode(200)
        .body("name", equalTo(List.of(OTHER, SCRIPTED)))
        .body("[1].kind", equalTo("scripted"))
        .body("[1].label", equalTo("Scripted Archive"))
        .body("[1].verdict", equalTo("COMPLETE"))
        .body("[1].nextDue", nullValue())
        .body("[1].days.day", hasSize(7))
        .body("[1].days[0].day", equalTo(text(0)))
        .body("[1].days[0].lastFailure", startsWith("FAILED: the server"))
        .body("[1].days[1].verdict", equalTo("COMPLETE"))
        .body("[1].days[6].verdict", nullValue())
        .body("[1].runs", hasSize(5))
        .body("[1].runs[0].verdict", equalTo("FAILED"))
        .body("[1].runs[0].retryAt", notNullValue())
        .body("[1].runs[4].added", equalTo(1))
        .body("[1].runs[0].addresses", equalTo(List.of()));
  }

  @Test
  void only_the_last_ten_runs_are_shown() {
    scripted().gives("Birds");
    for (int i = 0; i < 12; i++) {
      later(Duration.ofMinutes(61));
    }

    Operator.call().get("/api/admin/sources").then().body("[1].runs", hasSize(10));
  }

  @Test
  void all_of_it_is_in_the_description_of_the_interface() {
    String description = given().get("/q/openapi").then().extract().asString();

    assertThat(description)
        .contains("/api/admin/intake:", "/api/admin/intake/{id}:", "/api/admin/sources:");
  }

  private void order(String source) {
    String id = "request-" + source;
    OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC);
    tables.update("insert into intake_request (id, requested_at) values (?, ?)", id, now);
    tables.update(
        "insert into intake_order (request_id, source, list_day) values (?, ?, ?)",
        id,
        source,
        today());
  }

  private String text(int daysFromNow) {
    return today().plusDays(daysFromNow).toString();
  }

  private static ValidatableResponse post(Map<String, String> order) {
    return Operator.call()
        .contentType("application/json")
        .body(new HashMap<>(order))
        .post("/api/admin/intake")
        .then();
  }

  private static void refused(Map<String, String> order, String sentence) {
    post(order).statusCode(400).body("error", equalTo(sentence));
  }

  private static ValidatableResponse finished(String id) {
    String path = "/api/admin/intake/" + id;
    Awaitility.await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> Operator.call().get(path).path("finished"));
    return Operator.call().get(path).then();
  }
}
