package org.paperround.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.paperround.subscriber.Consent;
import org.paperround.subscriber.EmailAddress;
import org.paperround.subscriber.Schedule;
import org.paperround.subscriber.Subscriptions;
import org.paperround.subscriber.Suppressions;
import org.paperround.testing.MovableClock;
import org.paperround.testing.Operator;
import org.paperround.testing.ScriptedMailServer;
import org.paperround.testing.Tables;

/** The operator brings readers who agreed elsewhere. */
@NullUnmarked
abstract class BringingReaders {

  private static final Consent.Origin ORIGIN = new Consent.Origin("test", null);
  private static final Schedule NOON = Schedule.daily(ZoneOffset.UTC, LocalTime.NOON);
  private static final String HEADER = "email,topics,keywords,authors,zone,hour,max\n";
  private static final String WORD = "double opt-in of the newsletter, 2024";

  ScriptedMailServer mail;
  @Inject MovableClock clock;
  @Inject Tables tables;
  @Inject Subscriptions subscriptions;
  @Inject Suppressions suppressions;

  @BeforeEach
  void empty() {
    mail.reset();
    tables.clear();
  }

  @Test
  void a_file_may_say_which_language_a_reader_reads() {
    take("email,topics,language\nada@example.org,3d,de\nben@example.org,3d,\ncy@example.org,3d,xx\n")
        .statusCode(200)
        .body("added", equalTo(2))
        .body("rejected.reason", contains("the language must be en or de"));

    assertThat(tables.text("select language from subscriber where address = 'ada@example.org'"))
        .isEqualTo("de");
    assertThat(tables.text("select language from subscriber where address = 'ben@example.org'"))
        .isEqualTo("en");
  }

  @Test
  void a_reader_of_the_file_gets_a_mail_at_the_hour_that_it_says_and_the_word_is_kept() {
    take("\uFEFF"
            + HEADER
            + "Ada@Example.org,3d;diffusion,\"\"\"dice loss\"\", segmentation\","
            + "\"Ada Lovelace\",Europe/Berlin,9,5\n\n")
        .statusCode(200)
        .body("read", equalTo(1))
        .body("added", equalTo(1))
        .body("rejected", hasSize(0));

    assertThat(
            tables.rows("select address, state, zone, send_at_minute, max_papers from subscriber"))
        .containsExactly(List.of("Ada@example.org", "ACTIVE", "Europe/Berlin", "540", "5"));
    assertThat(tables.rows("select action, form_version, detail from consent"))
        .containsExactly(List.of("IMPORTED", "import", WORD));
    assertThat(tables.rows("select name from interest order by position"))
        .containsExactly(List.of("My topics"), List.of("My keywords"));

    Operator.importSeed().statusCode(200);
    clock.forward(Duration.ofDays(1));
    Operator.runRound(clock.instant());
    assertThat(mail.accepted("ada@example.org")).hasSize(1);
  }

  @Test
  void a_row_that_cannot_be_taken_says_why_and_costs_no_other() {
    suppressions.suppress(EmailAddress.parse("never@example.org"), Suppressions.Reason.COMPLAINT);
    long gone = subscriptions.request(EmailAddress.parse("gone@example.org"), NOON, ORIGIN).id();
    subscriptions.confirm(gone, NOON, 0, ORIGIN);
    subscriptions.unsubscribe(gone, ORIGIN);
    take(HEADER
            + "ada@example.org,,loss,,,,\n"
            + "not an address,,loss,,,,\n"
            + "noreply@example.org,,loss,,,,\n"
            + "\u0434@example.org,,loss,,,,\n"
            + "b@example.org,no such topic,,,,,\n"
            + "c@example.org,,,,,,\n"
            + "d@example.org,,loss AND,,,,\n"
            + "e@example.org,,loss,,Mars/Olympus,,\n"
            + "f@example.org,,loss,,,25,\n"
            + "g@example.org,,loss,,,,99\n"
            + "h@example.org,,loss\n"
            + "never@example.org,,loss,,,,\n"
            + "gone@example.org,,loss,,,,\n"
            + "ADA@example.org,,other,,,,\n"
            + "i@gmial.com,,loss,,,,\n")
        .statusCode(200)
        .body("read", equalTo(15))
        .body("added", equalTo(2))
        .body("unchanged", equalTo(1))
        .body("rejectedCount", equalTo(12))
        .body("doubtful.at", contains("line 16"))
        .body("doubtful.reason", contains("did you mean gmail.com?"))
        .body("rejected.find { it.at == 'line 13' }.reason", containsString("never to write to"))
        .body("rejected.find { it.at == 'line 14' }.reason", containsString("only the reader"))
        .body("rejected.find { it.at == 'line 4' }.reason", containsString("Nobody reads"))
        .body("rejected.find { it.at == 'line 12' }.reason", containsString("3 columns"));
    assertThat(tables.text("select terms from interest order by id limit 1")).contains("loss");
    assertThat(tables.text("select state from subscriber where id = ?", gone))
        .isEqualTo("UNSUBSCRIBED");
  }

  @Test
  void a_file_taken_twice_changes_nothing_and_one_without_the_word_is_refused() {
    String file =
        HEADER
            + IntStream.range(0, 450)
                .mapToObj(i -> "reader" + i + "@example.org,,loss,,,,")
                .collect(Collectors.joining("\n"));
    take(file).body("added", equalTo(450));
    take(file).body("added", equalTo(0)).body("unchanged", equalTo(450));
    assertThat(tables.count("select count(*) from consent")).isEqualTo(450);

    take(file, " ").statusCode(400).body("error", containsString("consent="));
    take(file, "x".repeat(501)).statusCode(400);
    take("name,keywords\nAda,loss\n").statusCode(422).body("error", containsString("\"email\""));
    take("").statusCode(422);
  }

  private static ValidatableResponse take(String file) {
    return take(file, WORD);
  }

  private static ValidatableResponse take(String file, String consent) {
    return Operator.call()
        .queryParam("consent", consent)
        .contentType("text/csv")
        .body(file.getBytes(StandardCharsets.UTF_8))
        .post("/api/admin/subscribers/import")
        .then();
  }
}
