package org.paperround.journey;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.paperround.testing.Mailboxes;
import org.paperround.testing.MovableClock;
import org.paperround.testing.Operator;
import org.paperround.testing.ReceivedMail;

/** From a page of papers to a mail, and out again by one click, on real parts. */
abstract class WholeWay {

  private static final String READER = "Ada.Reader+papers@example.org";

  Mailboxes mailboxes;
  @Inject MovableClock clock;

  @Test
  void a_reader_signs_up_gets_a_mail_and_leaves_by_one_click() {
    Operator.importSeed()
        .statusCode(200)
        .body("read", equalTo(71))
        .body("added", equalTo(71))
        .body("updated", equalTo(0))
        .body("rejected", hasSize(0));
    Operator.importSeed().body("added", equalTo(0)).body("updated", equalTo(0));

    signUp();
    ReceivedMail confirmation = new ReceivedMail(mailboxes.await(READER, 1).getFirst());
    String confirm = confirmation.path("/confirm/");
    given().get(confirm).then().statusCode(200).body(containsString("<button"));
    given().post(confirm).then().statusCode(200).body(containsString("(Europe/Berlin)"));
    given().post(confirm).then().statusCode(200).body(containsString("(Europe/Berlin)"));

    Instant tomorrow = clock.instant().plus(Duration.ofDays(1));
    Operator.runRound(tomorrow)
        .body("accounting.due", equalTo(1))
        .body("accounting.accepted", equalTo(1))
        .body("accounting.notYet", equalTo(0));
    Operator.runRound(tomorrow).body("accounting.due", equalTo(0));

    List<ReceivedMail> mails = mailboxes.await(READER, 2).stream().map(ReceivedMail::new).toList();
    assertThat(mails).hasSize(2);
    ReceivedMail digest = mails.getLast();
    assertThat(digest.subject()).matches("\\d+ papers for you: .*");
    assertThat(digest.html())
        .contains("SeaBird: Segmentation in Bird")
        .contains("keyword “dice loss” in the title");
    assertThat(digest.text()).contains("SeaBird").contains("/unsubscribe/");
    checkHeaders(digest);

    given().get(digest.path("/digest/")).then().statusCode(200).body(containsString("SeaBird"));
    given().get(digest.path("/papers/")).then().statusCode(200);
    given()
        .get(digest.path("/preferences/"))
        .then()
        .statusCode(200)
        .body(containsString("dice loss"));

    String unsubscribe = digest.path("/unsubscribe/");
    given().get(unsubscribe).then().statusCode(200).body(containsString("<button"));
    for (int i = 0; i < 2; i++) {
      given()
          .redirects()
          .follow(false)
          .multiPart("List-Unsubscribe", "One-Click")
          .post(unsubscribe)
          .then()
          .statusCode(200)
          .body(containsString("A•••@e•••.org"));
    }

    Operator.importLines(
        "2025-11-12", "{\"title\":\"A new dice loss for everything\",\"abstract\":\"Dice loss.\"}");
    Operator.runRound(tomorrow.plus(Duration.ofDays(1))).body("accounting.due", equalTo(0));
    assertThat(mailboxes.read(READER)).hasSize(2);
  }

  private static void signUp() {
    given()
        .formParam("email", READER)
        .formParam("topic", "diffusion", "3d")
        .formParam("keywords", "\"dice loss\"")
        .formParam("zone", "Europe/Berlin")
        .formParam("hour", "7")
        .post("/subscribe")
        .then()
        .statusCode(200);
  }

  private static void checkHeaders(ReceivedMail digest) {
    assertThat(digest.header("From")).isEqualTo("\"Paper Round\" <digest@example.org>");
    assertThat(digest.header("To")).isEqualTo(READER);
    assertThat(digest.header("List-Id")).isEqualTo("\"Paper Round\" <daily.example.org>");
    assertThat(digest.header("List-Unsubscribe"))
        .matches("<http://localhost:8081/unsubscribe/[\\w-]{43}>");
    assertThat(digest.header("List-Unsubscribe-Post")).isEqualTo("List-Unsubscribe=One-Click");
    assertThat(digest.header("Auto-Submitted")).isEqualTo("auto-generated");
    assertThat(digest.header("Message-ID")).matches("<\\d{8}\\.[0-9a-f]{20}@example\\.org>");
    assertThat(digest.header("Feedback-ID")).matches("\\d{8}:daily:digest:example-org");
    assertThat(digest.header("MIME-Version")).isEqualTo("1.0");
    assertThat(digest.header("Content-Type")).startsWith("multipart/alternative");
  }
}
