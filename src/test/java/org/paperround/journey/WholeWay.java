package org.paperround.journey;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.paperround.mail.dkim.DkimConfig;
import org.paperround.mail.dkim.DkimKey;
import org.paperround.mail.dkim.DkimKeys;
import org.paperround.mail.dkim.Verifying;
import org.paperround.testing.Mailboxes;
import org.paperround.testing.MovableClock;
import org.paperround.testing.Operator;
import org.paperround.testing.ReceivedMail;

/** From a page of papers to a mail, and out again by one click, on real parts. */
abstract class WholeWay {

  private static final String READER = "Ada.Reader+papers@example.org";

  /** What every mail has. */
  private static final Map<String, String> HEADERS =
      Map.of(
          "From", "\"Paper Round\" <digest@example\\.org>",
          "To", Pattern.quote(READER),
          "Subject", ".+",
          "Date", "\\w{3}, \\d{1,2} \\w{3} \\d{4} \\d\\d:\\d\\d:\\d\\d \\+0000",
          "MIME-Version", "1\\.0",
          "Content-Type", "multipart/alternative; boundary=.+",
          "Auto-Submitted", "auto-generated",
          "X-Auto-Response-Suppress", "All");

  private static final Map<String, String> DIGEST_HEADERS =
      with(
          HEADERS,
          Map.of(
              "Message-ID", "<\\d{8}\\.[0-9a-f]{20}@example\\.org>",
              "List-Id", "\"Paper Round\" <daily\\.example\\.org>",
              "List-Unsubscribe", "<http://localhost:8081/unsubscribe/[\\w-]{43}>",
              "List-Unsubscribe-Post", "List-Unsubscribe=One-Click",
              "List-Help", "<http://localhost:8081/>",
              "List-Owner", "<mailto:digest@example\\.org>",
              "Feedback-ID", "\\d{8}:daily:digest:example-org"));

  private static final Map<String, String> CONFIRMATION_HEADERS =
      with(HEADERS, Map.of("Message-ID", "<confirm\\.\\d+\\.\\d+@example\\.org>"));

  private static Map<String, String> with(Map<String, String> some, Map<String, String> more) {
    Map<String, String> all = new HashMap<>(some);
    all.putAll(more);
    return all;
  }

  Mailboxes mailboxes;
  @Inject MovableClock clock;
  @Inject DkimConfig dkim;

  @Test
  void a_reader_signs_up_gets_a_mail_and_leaves_by_one_click() throws Exception {
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
    checkSignatures();
    ReceivedMail digest = mails.getLast();
    assertThat(digest.subject()).matches("\\d+ papers for you: .*");
    assertThat(digest.html())
        .contains("SeaBird: Segmentation in Bird")
        .contains("keyword “dice loss” in the title");
    assertThat(digest.text()).contains("SeaBird").contains("/unsubscribe/");
    checkHeaders(digest, DIGEST_HEADERS);
    checkHeaders(confirmation, CONFIRMATION_HEADERS);

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

  /** Both mails, as they came: what RSA signed is verified by Apache James. */
  private void checkSignatures() throws MessagingException, IOException {
    DkimKeys keys = new DkimKeys(dkim, Path.of("target/test-data"), "example.org");
    List<String> rsa = List.of(keys.signing().getFirst().selector());
    assertThat(keys.signing()).extracting(DkimKey::bits).containsExactly(2048, 256);
    for (MimeMessage mail : mailboxes.read(READER)) {
      ByteArrayOutputStream octets = new ByteArrayOutputStream();
      mail.writeTo(octets);
      assertThat(mail.getHeader("DKIM-Signature")).hasSize(2);
      assertThat(Verifying.valid(octets.toByteArray(), keys.domain(), keys.signing()))
          .isEqualTo(rsa);
    }
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

  private static void checkHeaders(ReceivedMail mail, Map<String, String> patterns) {
    patterns.forEach((name, pattern) -> assertThat(mail.header(name)).as(name).matches(pattern));
  }
}
