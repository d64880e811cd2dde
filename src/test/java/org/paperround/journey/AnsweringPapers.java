package org.paperround.journey;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.not;

import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.paperround.account.Erasure;
import org.paperround.interest.Interest;
import org.paperround.interest.Interests;
import org.paperround.interest.LikedText;
import org.paperround.interest.LikedTexts;
import org.paperround.interest.Term;
import org.paperround.matching.ExampleTexts;
import org.paperround.subscriber.Consent;
import org.paperround.subscriber.EmailAddress;
import org.paperround.subscriber.LinkPurpose;
import org.paperround.subscriber.Links;
import org.paperround.subscriber.Schedule;
import org.paperround.subscriber.Subscriptions;
import org.paperround.testing.MovableClock;
import org.paperround.testing.Operator;
import org.paperround.testing.ReceivedMail;
import org.paperround.testing.ScriptedMailServer;
import org.paperround.testing.Tables;

/** A reader says more, less or save, from the links of a mail. */
abstract class AnsweringPapers {

  private static final Consent.Origin ORIGIN = new Consent.Origin("test", null);
  private static final String ADA = "ada@example.org";

  ScriptedMailServer mail;
  @Inject MovableClock clock;
  @Inject Tables tables;
  @Inject Subscriptions subscriptions;
  @Inject Interests interests;
  @Inject Links links;
  @Inject Erasure erasure;
  @Inject LikedTexts liked;
  @Inject ExampleTexts texts;

  private long ada;
  private String token;
  private long paper;

  @BeforeEach
  void adaHasAnInterestInLossesAndAnotherInBirds() {
    mail.reset();
    tables.clear();
    ada = reader(ADA);
    interests.replace(ada, List.of(interest("Birds", "bird"), interest("Losses", "loss")));
    token = links.issue(ada, "2026-11-24", Duration.ofDays(9)).token(LinkPurpose.FEEDBACK);
    Operator.importLines("2026-11-24", line("A loss for fish", "2611.00001")).statusCode(200);
    paper = tables.count("select max(seq) from paper");
  }

  @ParameterizedTest
  @CsvSource({"more, 0.5", "less, -0.25", "save, 1"})
  void a_verdict_is_an_example_of_the_interest_that_the_paper_was_sent_for(
      String verdict, double weight) {
    long birds = interests.numbers(ada).get("Birds");

    show("paper", paper, "interest", birds, "verdict", verdict)
        .statusCode(200)
        .body(containsString("A loss for fish"))
        .body(containsString("class=\"primary\" name=\"verdict\" value=\"" + verdict + "\""));
    for (int i = 0; i < 2; i++) {
      give(paper, birds + "", verdict)
          .statusCode(200)
          .body(containsString("Birds"))
          .body(containsString("Undo"));
      assertThat(interests.of(ada, clock.instant()).getFirst().examples())
          .singleElement()
          .satisfies(
              example -> {
                assertThat(example.key()).isEqualTo("paper:" + paper);
                assertThat(example.weight()).isCloseTo(weight, within(1e-4));
              });
    }
    show("paper", paper).statusCode(200).body(containsString("Undo"));

    for (int i = 0; i < 2; i++) {
      undo(paper).statusCode(200).body(not(containsString("Undo")));
      assertThat(tables.count("select count(*) from feedback")).isZero();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "0", "-1", "99999999", "x", "9999999999999999999999"})
  void without_a_good_interest_the_one_that_fits_best_learns(String interest) {
    give(paper, interest, "more").statusCode(200).body(containsString("Losses"));
    assertThat(interests.of(ada, clock.instant()).getLast().examples()).hasSize(1);
  }

  @Test
  void nobody_elses_interest_learns() {
    long bob = reader("bob@example.org");
    interests.replace(bob, List.of(interest("His", "loss")));
    give(paper, interests.numbers(bob).get("His") + "", "save").statusCode(200);
    assertThat(interests.of(bob, clock.instant()).getFirst().examples()).isEmpty();
    assertThat(interests.of(ada, clock.instant()).getLast().examples()).hasSize(1);
  }

  @Test
  void a_double_click_counts_once() throws InterruptedException, ExecutionException {
    try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
      List<Future<?>> clicks =
          IntStream.range(0, 4)
              .<Future<?>>mapToObj(
                  i -> threads.submit(() -> give(paper, "", "save").statusCode(200)))
              .toList();
      for (Future<?> click : clicks) {
        click.get();
      }
    }
    assertThat(tables.count("select count(*) from feedback")).isEqualTo(1);
  }

  @Test
  void a_paper_that_has_moved_is_answered_by_either_number_and_counts_once() {
    Operator.importLines(
            "2026-11-24", "{\"title\":\"A loss for fish, printed\",\"doi\":\"10.1234/fish\"}")
        .statusCode(200);
    long printed = tables.count("select max(seq) from paper");
    give(printed, "", "more").statusCode(200);
    Operator.importLines(
            "2026-11-24",
            "{\"title\":\"A loss for fish\",\"id\":\"2611.00001\",\"doi\":\"10.1234/fish\"}")
        .statusCode(200);
    assertThat(tables.count("select count(*) from paper_moved where seq = ?", printed)).isOne();

    show("paper", printed).statusCode(200).body(containsString("Undo"));
    give(printed, "", "less").statusCode(200).body(containsString("A loss for fish"));
    assertThat(tables.rows("select paper_seq, verdict from feedback"))
        .containsExactly(List.of(paper + "", "LESS"));
    undo(printed).statusCode(200);
    assertThat(tables.count("select count(*) from feedback")).isZero();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "0",
        "-1",
        "abc",
        "99999999",
        "99999999999999999999",
        "1;drop",
        "<b>",
        "\u0000"
      })
  void what_is_no_paper_is_none(String id) {
    show("paper", id).statusCode(404);
    given()
        .formParam("paper", id)
        .formParam("verdict", "more")
        .post("/feedback/" + token)
        .then()
        .statusCode(404);
    given().formParam("paper", id).post("/feedback/" + token + "/undo").then().statusCode(404);
  }

  @Test
  void what_is_no_verdict_is_refused_and_nothing_is_noted() {
    show("paper", paper, "verdict", "<script>").statusCode(200);
    give(paper, "", "<script>").statusCode(400);
    given().formParam("paper", paper).post("/feedback/" + token).then().statusCode(400);
    given().post("/feedback/" + token).then().statusCode(lessThan(500));
    given().contentType("text/plain").body("x").post("/feedback/" + token).then().statusCode(415);
    assertThat(tables.count("select count(*) from feedback")).isZero();
  }

  @Test
  void a_token_for_something_else_or_of_an_erased_reader_is_dead() {
    Links.Issued issued = links.issue(ada, null, Duration.ofDays(9));
    for (LinkPurpose purpose : List.of(LinkPurpose.DIGEST, LinkPurpose.PREFERENCES)) {
      given().get("/feedback/" + issued.token(purpose) + "?paper=" + paper).then().statusCode(404);
    }
    given().get("/feedback/x?paper=" + paper).then().statusCode(404);
    given().get("/preferences/" + token).then().statusCode(404);
    given().get("/feedback/" + issued.token(LinkPurpose.FEEDBACK)).then().statusCode(404);

    give(paper, "", "save").statusCode(200);
    erasure.erase(ada);
    show("paper", paper).statusCode(404);
    give(paper, "", "save").statusCode(404);
    assertThat(tables.count("select count(*) from feedback")).isZero();
  }

  @Test
  void without_any_interest_nothing_is_learned_and_the_page_says_so() {
    interests.replace(ada, List.of());
    give(paper, "", "save").statusCode(200).body(containsString("no interest"));
    assertThat(tables.count("select count(*) from feedback")).isZero();
  }

  @Test
  void the_links_of_a_true_mail_lead_there_and_back_to_all_its_papers() {
    Instant tomorrow = clock.instant().plus(Duration.ofDays(1));
    Operator.runRound(tomorrow);
    ReceivedMail digest = mail.accepted(ADA).getLast();
    long losses = interests.numbers(ada).get("Losses");
    String query = "?paper=" + paper + "&interest=" + losses;
    assertThat(digest.links())
        .anyMatch(link -> link.endsWith(query + "&verdict=more"))
        .anyMatch(link -> link.endsWith(query + "&verdict=less"))
        .anyMatch(link -> link.endsWith(query + "&verdict=save"));
    assertThat(digest.text()).contains(query);

    given()
        .get(digest.path("/feedback/"))
        .then()
        .statusCode(200)
        .body(containsString("A loss for fish"))
        .body(containsString("verdict=more"));
    given().get(digest.path("/digest/")).then().body(not(containsString("verdict=more")));
  }

  @Test
  void the_texts_of_examples_are_found_by_any_key_that_ever_named_them() {
    LikedText text = liked.add(ada, null, "Brought along", "An abstract.");
    tables.update("insert into paper_moved (seq, to_seq) values (?, ?)", paper + 1_000, paper);

    ExampleTexts.Text fish = new ExampleTexts.Text("A loss for fish", "We lose.");
    assertThat(
            texts.of(
                List.of(
                    "paper:" + paper,
                    "paper:" + (paper + 1_000),
                    "paper:" + (paper + 1_001),
                    text.key(),
                    "text:999999")))
        .isEqualTo(
            Map.of(
                "paper:" + paper,
                fish,
                "paper:" + (paper + 1_000),
                fish,
                text.key(),
                new ExampleTexts.Text("Brought along", "An abstract.")));
  }

  private long reader(String address) {
    Schedule daily = Schedule.daily(ZoneOffset.UTC, LocalTime.of(7, 0));
    long id = subscriptions.request(EmailAddress.parse(address), daily, ORIGIN).id();
    subscriptions.confirm(id, daily, 0, ORIGIN);
    return id;
  }

  private static Interest interest(String name, String word) {
    return new Interest(name, List.of(new Term(Term.Kind.KEYWORD, word)));
  }

  private static String line(String title, String arxiv) {
    return "{\"title\":\"%s\",\"id\":\"%s\",\"abstract\":\"We lose.\"}".formatted(title, arxiv);
  }

  private ValidatableResponse show(Object... query) {
    RequestSpecification call = given();
    for (int i = 0; i < query.length; i += 2) {
      call.queryParam(query[i] + "", query[i + 1]);
    }
    return call.get("/feedback/" + token).then();
  }

  private ValidatableResponse give(long paper, String interest, String verdict) {
    return given()
        .formParam("paper", paper)
        .formParam("interest", interest)
        .formParam("verdict", verdict)
        .post("/feedback/" + token)
        .then();
  }

  private ValidatableResponse undo(long paper) {
    return given().formParam("paper", paper).post("/feedback/" + token + "/undo").then();
  }
}
