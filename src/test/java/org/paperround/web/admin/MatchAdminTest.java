package org.paperround.web.admin;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.paperround.testing.OnH2;
import org.paperround.testing.Operator;
import org.paperround.testing.Tables;

/** An operator tries interests out. */
@QuarkusTest
@TestProfile(OnH2.class)
@NullUnmarked
class MatchAdminTest {

  @Inject Tables tables;

  @BeforeEach
  void importPapers() {
    tables.clear();
    Operator.importSeed();
  }

  @AfterEach
  void leaveNothingBehind() {
    tables.clear();
  }

  @Test
  void aDaysPapersAreRankedWithReasons() {
    match(
            """
            {"interests":[{"name":"Losses","keywords":["\\"dice loss\\""]}],"date":"2025-11-11"}""")
        .statusCode(200)
        .body("date", equalTo("2025-11-11"))
        .body("considered", equalTo(71))
        .body("matches.title", hasItem("Dice Loss for Data-imbalanced NLP Tasks"))
        .body("matches[0].interest", equalTo("Losses"))
        .body("matches[0].score", greaterThan(0f))
        .body("matches[0].reasons[0]", equalTo("keyword “dice loss” in the title"))
        .body("matches.reasons", everyItem(notNullValue()));
  }

  @Test
  void withoutADateItIsTheLatestDayAndWithAnotherThereIsNothing() {
    match("{\"interests\":[{\"topics\":[\"robotics\"]}]}")
        .statusCode(200)
        .body("considered", equalTo(71));
    match("{\"interests\":[{\"topics\":[\"robotics\"]}],\"date\":\"2025-11-10\"}")
        .statusCode(200)
        .body("considered", equalTo(0))
        .body("matches", hasSize(0));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\u0001',
      value = {
        "{} | interests",
        "{\"interests\":[]} | interests",
        "{\"interests\":[null]} | null",
        "{\"interests\":[{\"topics\":[\"nonsense\"]}]} | no topic",
        "{\"interests\":[{\"categories\":[\"cs.XX\"]}]} | arXiv category",
        "{\"interests\":[{\"keywords\":[\"title:(attention AND\"]}]} | never closed",
        "{\"interests\":[{\"keywords\":[\"\"]}]} | ",
        "{\"interests\":[{\"liked\":[0]}]} | from 1",
        "{\"interests\":[{\"breadth\":\"wide\"}]} | sure, balanced or more",
        "{\"interests\":[{}],\"date\":\"yesterday\"} | 2025-11-12",
      })
  void aMistakeIsExplained(String body, String said) {
    match(body).statusCode(400).body("error", containsString(said == null ? "" : said));
  }

  @Test
  void nobodyElseMayAsk() {
    RestAssured.given()
        .contentType("application/json")
        .body("{\"interests\":[{}]}")
        .post("/api/admin/match")
        .then()
        .statusCode(401);
  }

  private static ValidatableResponse match(String body) {
    return Operator.call()
        .contentType("application/json")
        .body(body)
        .post("/api/admin/match")
        .then();
  }
}
