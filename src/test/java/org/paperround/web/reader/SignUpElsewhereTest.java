package org.paperround.web.reader;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.paperround.platform.language.Language;
import org.paperround.subscriber.ConsentTexts;
import org.paperround.testing.OnH2;
import org.paperround.testing.Settings;

/** The sign-up form on other sites, and the preview that a script asks for. */
@QuarkusTest
@TestProfile(OnH2.class)
class SignUpElsewhereTest {

  private static final String HOSTILE = "\"><script>alert(1)</script>&amp; \"a, b\" '%00";

  @Test
  void theFormForOtherSitesAndItsAnswersMayBeFramedAndNothingElse() {
    List<Response> framed =
        List.of(
            given().get("/embed?topic=3d"),
            given().formParam("email", "no").post("/embed"),
            given()
                .formParam("email", "embedded@example.org")
                .formParam("topic", "3d")
                .post("/embed"));
    assertThat(framed).extracting(Response::statusCode).containsExactly(200, 422, 200);
    assertThat(framed).extracting(SignUpElsewhereTest::ancestors).containsOnly("frame-ancestors *");
    assertThat(List.of("/", "/embed/code", "/papers", "/privacy", "/confirm/x", "/embed/x"))
        .extracting(path -> ancestors(given().get(path)))
        .containsOnly("frame-ancestors 'none'");
    assertThat(ancestors(given().post("/subscribe"))).isEqualTo("frame-ancestors 'none'");
  }

  private static String ancestors(Response answer) {
    String policy = answer.header("Content-Security-Policy");
    assertThat(policy).doesNotContain("unsafe");
    return policy.substring(policy.indexOf("frame-ancestors"));
  }

  @Test
  void theSnippetsSayWhatWasChosenWhateverItIs() {
    Document page =
        Jsoup.parse(
            given()
                .queryParam("topic", "3d", "diffusion")
                .queryParam("keywords", HOSTILE)
                .get("/embed/code")
                .asString());
    assertThat(page.select("main script")).isEmpty();

    Document snippet = snippet(page, "#frame-code");
    Element frame = snippet.expectFirst("iframe");
    assertThat(frame.attr("src")).startsWith(Settings.PUBLIC_URL + "/embed?topic=");
    assertThat(snippet.body().children()).hasSize(1);
    Document framed =
        Jsoup.parse(
            given()
                .urlEncodingEnabled(false)
                .get(frame.attr("src").substring(Settings.PUBLIC_URL.length()))
                .asString());
    assertThat(framed.select("[name=topic][checked]").eachAttr("value"))
        .containsExactlyInAnyOrder("3d", "diffusion");
    assertThat(framed.expectFirst("[name=keywords]").val()).isEqualTo(HOSTILE);

    Element form = snippet(page, "#form-code").expectFirst("form");
    assertThat(form.attr("action")).isEqualTo(Settings.PUBLIC_URL + "/subscribe");
    assertThat(form.select("[name=keywords]").eachAttr("value")).containsExactly(HOSTILE);
    assertThat(form.select("script")).isEmpty();
  }

  private static Document snippet(Document page, String field) {
    return Jsoup.parseBodyFragment(page.expectFirst(field).wholeText());
  }

  @Test
  void aFormOfAnotherSiteSignsUp() {
    Document page = Jsoup.parse(given().get("/embed/code?topic=3d").asString());
    Element form = snippet(page, "#form-code").expectFirst("form");
    RequestSpecification sent =
        given()
            .header("Origin", "https://lab.example")
            .header("Sec-Fetch-Site", "cross-site")
            .formParam("email", "plain@example.org");
    form.select("input[type=hidden]")
        .forEach(field -> sent.formParam(field.attr("name"), field.val()));

    assertThat(sent.post("/subscribe").then().statusCode(200).extract().asString())
        .contains("Look into your inbox");
  }

  @ParameterizedTest
  @EnumSource
  void theConsentLogHasTheWordsOfTheFormsForOtherSites(Language language) {
    String query = "?lang=" + language.code();
    Document code = Jsoup.parse(given().get("/embed/code" + query).asString());
    Element plain = snippet(code, "#form-code").expectFirst("form");
    assertThat(plain.attr("action")).endsWith("/subscribe" + query);
    String framed = Jsoup.parse(given().get("/embed" + query).asString()).text();

    String consent = Objects.requireNonNull(ConsentTexts.of(ConsentTexts.current(language)));
    for (String words : List.of(consent.split(" / ")).subList(0, 2)) {
      assertThat(plain.text()).contains(words);
      assertThat(framed).contains(words);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "keywords | ??? | has no letters",
        "topic | nonsense | not known here any more",
        "liked | 2401.99999 | not known here yet; paste the title instead",
        "liked | https://example.org/x | neither a title nor an id",
      })
  void thePreviewSaysWhatIsWrong(String field, String value, String sentence) {
    Document part = part(field, value);
    assertThat(part.select("#preview .problem[data-said]").text()).contains(sentence);
    assertThat(part.select("html > body > *")).hasSize(1);
  }

  @Test
  void whereNothingIsChosenThereIsNothingToPreview() {
    assertThat(part("keywords", " ").expectFirst("#preview").hasAttr("hidden")).isTrue();
  }

  @Test
  void tooLongTextsAreRefusedInWords() {
    assertThat(part("keywords", "a, ".repeat(700)).text()).contains("more than 2,000 characters");
    assertThat(part("liked", "a b ".repeat(12_501)).text()).contains("more than 50,000 characters");
  }

  private static Document part(String field, String value) {
    return Jsoup.parse(
        given()
            .contentType("application/x-www-form-urlencoded; charset=UTF-8")
            .formParam(field, value)
            .post("/preview/part")
            .then()
            .statusCode(200)
            .extract()
            .asString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"A paper I like", "@misc{a, title = {A paper I like}}"})
  void papersAloneAreEnoughToSignUp(String liked) {
    given()
        .formParam("email", "likes@example.org")
        .formParam("liked", liked)
        .post("/subscribe")
        .then()
        .statusCode(200);
  }

  @Test
  void whatIsWrongWithLikedPapersIsSaidBesideThemAndStaysToCorrect() {
    Document page =
        Jsoup.parse(
            given()
                .formParam("email", "likes@example.org")
                .formParam("topic", "3d")
                .formParam("liked", "A good title\n2401.99999")
                .post("/subscribe")
                .then()
                .statusCode(422)
                .extract()
                .asString());
    assertThat(page.select("#liked-problem").text()).contains("arXiv:2401.99999 is not known here");
    assertThat(
            page.expectFirst("#liked")
                .wholeText()
                .lines()
                .map(String::strip)
                .collect(Collectors.toList()))
        .contains("A good title", "2401.99999");
    assertThat(page.expectFirst("details.fold").hasAttr("open")).isTrue();
  }
}
