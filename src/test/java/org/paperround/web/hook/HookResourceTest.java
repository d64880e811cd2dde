package org.paperround.web.hook;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.Test;
import org.paperround.testing.OnH2;

/** Relays call over HTTP. */
@QuarkusTest
@TestProfile(OnH2.class)
class HookResourceTest {

  private static final String EVENT = "{\"RecordType\":\"Delivery\",\"Recipient\":\"a@b.org\"}";

  @Test
  void aCallIsCounted() {
    relay()
        .contentType("application/json")
        .body(EVENT)
        .post("/api/hooks/postmark")
        .then()
        .statusCode(200)
        .body("taken", equalTo(0))
        .body("ignored", equalTo(1))
        .body("unreadable", equalTo(0));
  }

  @Test
  void whoIsNotTheRelayLearnsNothing() {
    given().body(EVENT).post("/api/hooks/postmark").then().statusCode(401).body(is(""));
  }

  @Test
  void aRelayThatIsNotConfiguredIsNotThere() {
    for (String relay : new String[] {"mailgun", "sendgrid", "amazon", "nobody"}) {
      given().body(EVENT).post("/api/hooks/" + relay).then().statusCode(404).body(is(""));
    }
  }

  @Test
  void aBodyOutOfMeasureIsRefused() {
    relay()
        .contentType("text/plain")
        .body(" ".repeat(4 * 1024 * 1024 + 1))
        .post("/api/hooks/postmark")
        .then()
        .statusCode(413);
  }

  @Test
  void aBodyThatIsNothingIsRefused() {
    relay().body("nonsense").post("/api/hooks/postmark").then().statusCode(400);
  }

  private static RequestSpecification relay() {
    return given().auth().preemptive().basic("relay", "the-relays-password-in-tests");
  }
}
