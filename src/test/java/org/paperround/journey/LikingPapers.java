package org.paperround.journey;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.paperround.interest.Breadth;
import org.paperround.interest.Example;
import org.paperround.interest.Interest;
import org.paperround.interest.Interests;
import org.paperround.interest.Term;
import org.paperround.interest.Verdict;
import org.paperround.round.ReaderFeedback;
import org.paperround.subscriber.Consent;
import org.paperround.subscriber.EmailAddress;
import org.paperround.subscriber.LinkPurpose;
import org.paperround.subscriber.Links;
import org.paperround.subscriber.Schedule;
import org.paperround.subscriber.Subscriptions;
import org.paperround.testing.MovableClock;
import org.paperround.testing.Operator;
import org.paperround.testing.ScriptedMailServer;
import org.paperround.testing.Tables;

/** A reader brings liked papers to the settings, and sees and deletes what was learned. */
abstract class LikingPapers {

  private static final Consent.Origin ORIGIN = new Consent.Origin("test", null);

  ScriptedMailServer mail;
  @Inject MovableClock clock;
  @Inject Tables tables;
  @Inject Subscriptions subscriptions;
  @Inject Interests interests;
  @Inject ReaderFeedback feedback;
  @Inject Links links;

  private long ada;
  private long paper;
  private String settings;

  @BeforeEach
  void adaHasSettings() {
    mail.reset();
    tables.clear();
    Schedule daily = Schedule.daily(ZoneOffset.UTC, LocalTime.of(7, 0));
    ada = subscriptions.request(EmailAddress.parse("ada@example.org"), daily, ORIGIN).id();
    subscriptions.confirm(ada, daily, 0, ORIGIN);
    interests.replace(
        ada, List.of(new Interest("Losses", List.of(new Term(Term.Kind.KEYWORD, "loss")))));
    settings =
        "/preferences/" + links.issue(ada, null, Duration.ofDays(9)).token(LinkPurpose.PREFERENCES);
    Operator.importLines(
            "2026-11-24",
            "{\"title\":\"A $\\\\tau$-loss for Fish\",\"id\":\"2611.00001\",\"doi\":\"10.1000/fish\"}")
        .statusCode(200);
    paper = tables.count("select max(seq) from paper");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2611.00001",
        "https://arxiv.org/abs/2611.00001v3",
        "10.1000/FISH",
        "a τ loss, for FISH",
        "A $\\tau$-loss for Fish",
        "@misc{a, title = {Another name}, eprint = {2611.00001}}",
        "@misc{a, title = {{A} $\\tau$-loss for {F}ish}}",
      })
  void a_stored_paper_is_found_by_whatever_it_goes_by(String pasted) {
    for (int i = 0; i < 2; i++) {
      save(pasted).statusCode(200).body(containsString("Saved."));
      assertThat(liked()).containsExactly(Example.liked(paper));
      assertThat(tables.count("select count(*) from liked_text")).isZero();
    }
    Document page = Jsoup.parse(given().get(settings).asString());
    assertThat(page.select(".likes a").eachText()).containsExactly("A τ-loss for Fish");

    save("", "interest.0.unlike", "paper:" + paper).statusCode(200);
    assertThat(liked()).isEmpty();
  }

  @Test
  void a_title_that_is_not_stored_is_kept_as_a_text_once() {
    for (int i = 0; i < 2; i++) {
      save("Attention Is All You Need arXiv:1706.03762").statusCode(200);
      save("1706.03762").statusCode(200);
    }
    assertThat(tables.rows("select canonical_id, title, summary from liked_text"))
        .containsExactly(List.of("arXiv:1706.03762", "Attention Is All You Need", ""));
    assertThat(liked()).hasSize(1);
    save("@misc{a, title = {<b>My text</b>}, abstract = {We <i>do</i>.}}").statusCode(200);
    assertThat(liked()).hasSize(2);
    Document page = Jsoup.parse(given().get(settings).asString());
    assertThat(page.select(".likes li").eachText()).anyMatch(text -> text.contains("<b>My text"));

    save("", "interest.0.unlike", liked().getFirst().key()).statusCode(200);
    assertThat(tables.count("select count(*) from liked_text")).isOne();
  }

  @Test
  void an_unknown_id_is_told_and_stays_in_the_field_and_the_rest_is_saved() {
    Document page =
        Jsoup.parse(
            save("2401.00001\n2611.00001\n2401.00002").statusCode(200).extract().asString());

    assertThat(liked()).containsExactly(Example.liked(paper));
    assertThat(page.expectFirst("textarea").text()).isEqualTo("arXiv:2401.00001\narXiv:2401.00002");
    assertThat(page.expectFirst("[id='interest.0.liked-problem']").text())
        .isEqualTo(
            "arXiv:2401.00001, arXiv:2401.00002 are not known here yet; paste their titles instead.");
    assertThat(page.text()).contains("Saved, but for").doesNotContain("Nothing is saved");
  }

  @Test
  void what_cannot_be_read_is_told_and_nothing_is_saved() {
    save("2611.00001\nhttps://example.org/x")
        .statusCode(422)
        .body(containsString("neither a title nor an id"))
        .body(containsString("https://example.org/x"));
    String many =
        IntStream.range(0, 501).mapToObj(i -> "Title no " + i).collect(Collectors.joining("\n"));
    save(many).statusCode(422).body(containsString("at most 500 liked papers"));
    save("", "interest.0.quota", "51").statusCode(422).body(containsString("from 0 to 50"));
    save("", "interest.0.quota", "x").statusCode(422);
    save("", "interest.0.breadth", "WIDE")
        .statusCode(422)
        .body(containsString("one of those offered"));
    assertThat(liked()).isEmpty();
  }

  @Test
  void five_hundred_papers_and_a_large_bibliography_are_taken() {
    String many =
        IntStream.range(0, 500)
            .mapToObj(
                i ->
                    "@misc{k%d, title = {Title no %d}, abstract = {%s}}"
                        .formatted(i, i, "a b ".repeat(150)))
            .collect(Collectors.joining("\n"));
    save(many).statusCode(200);
    assertThat(liked()).hasSize(500);
    save("One more title").statusCode(422);
    assertThat(interests.of(ada, clock.instant()).getFirst().examples()).hasSize(500);
  }

  @Test
  void quota_breadth_and_exploration_are_kept_and_shown() {
    save("", "interest.0.quota", "7", "interest.0.breadth", "SURE", "explore", "true")
        .statusCode(200);
    Interest kept = interests.of(ada, clock.instant()).getFirst();
    assertThat(kept.quota()).isEqualTo(7);
    assertThat(kept.breadth()).isEqualTo(Breadth.SURE);
    assertThat(subscriptions.byId(ada).orElseThrow().explore()).isTrue();

    Document page = Jsoup.parse(given().get(settings).asString());
    assertThat(page.select("input[name='interest.0.breadth'][checked]").eachAttr("value"))
        .containsExactly("SURE");
    assertThat(page.expectFirst("[id='interest.0.quota']").val()).isEqualTo("7");
    assertThat(page.select("input[type=checkbox][name=explore][checked]")).hasSize(1);

    save("", "explore", "false").statusCode(200);
    assertThat(subscriptions.byId(ada).orElseThrow().explore()).isFalse();
    assertThat(interests.of(ada, clock.instant()).getFirst().breadth()).isEqualTo(Breadth.SURE);
  }

  @Test
  void a_renamed_interest_keeps_what_it_learned_and_an_empty_block_adds_none() {
    feedback.give(ada, paper, null, Verdict.SAVED);
    long id = interests.numbers(ada).get("Losses");
    save(
            "",
            "interest.0.name",
            "Renamed",
            "interest.0.id",
            id + "",
            "interest.1.breadth",
            "BALANCED",
            "interest.1.quota",
            "")
        .statusCode(200);
    assertThat(interests.numbers(ada)).containsOnlyKeys("Renamed").containsValue(id);
    assertThat(interests.of(ada, clock.instant()).getFirst().examples()).hasSize(1);
    assertThat(liked()).isEmpty();
  }

  @Test
  void what_was_learned_is_told_in_words_and_can_be_forgotten() {
    feedback.give(ada, paper, null, Verdict.MORE);
    Document page = Jsoup.parse(given().get(settings).asString());
    assertThat(page.select(".learned li").eachText())
        .singleElement()
        .asString()
        .startsWith("You asked for more like A τ-loss for Fish")
        .contains("for “Losses”");

    for (String nonsense : List.of("", "-1", "x", "ALL", "99999999999999999999")) {
      forget(nonsense).statusCode(400);
    }
    forget("12345").statusCode(200).body(containsString("A τ-loss"));
    forget(paper + "").statusCode(200).body(not(containsString("What was learned")));
    feedback.give(ada, paper, null, Verdict.LESS);
    forget("all").statusCode(200).body(not(containsString("What was learned")));
    forget("all").statusCode(200);
    assertThat(tables.count("select count(*) from feedback")).isZero();
    given().formParam("forget", "all").post("/preferences/x/learned").then().statusCode(404);
  }

  @Test
  void the_export_has_all_of_it_and_erasure_leaves_none_of_it() {
    save("2611.00001\nA text of my own", "explore", "true", "interest.0.quota", "3")
        .statusCode(200);
    feedback.give(ada, paper, null, Verdict.LESS);
    given()
        .get(settings + "/export")
        .then()
        .statusCode(200)
        .body("explore", equalTo(true))
        .body("interests[0].interest.quota", equalTo(3))
        .body("interests[0].interest.examples", hasSize(2))
        .body("likedTexts[0].title", equalTo("A text of my own"))
        .body("feedback[0].verdict", equalTo("LESS"))
        .body("feedback[0].paper", equalTo((int) paper))
        .body("learned[0].name", equalTo("Losses"));

    given().post(settings + "/erase").then().statusCode(200);
    for (String table : List.of("interest", "liked", "liked_text", "feedback", "link")) {
      assertThat(tables.count("select count(*) from " + table)).as(table).isZero();
    }
    forget("all").statusCode(404);
  }

  private List<Example> liked() {
    return interests.kept(ada).getFirst().interest().examples();
  }

  private ValidatableResponse forget(String what) {
    return given().formParam("forget", what).post(settings + "/learned").then();
  }

  /** Saves the settings; later fields take the place of earlier ones. */
  private ValidatableResponse save(String liked, String... fields) {
    Map<String, String> form = new LinkedHashMap<>();
    form.put("action", "save");
    form.put("interest.0.name", "Losses");
    form.put("interest.0.keywords", "loss");
    form.put("interest.0.liked", liked);
    form.put("zone", "UTC");
    form.put("hour", "7");
    form.put("day", "MONDAY");
    form.put("maximum", "10");
    for (int i = 0; i < fields.length; i += 2) {
      form.put(fields[i], fields[i + 1]);
    }
    return given()
        .contentType("application/x-www-form-urlencoded; charset=UTF-8")
        .formParams(form)
        .post(settings)
        .then();
  }
}
