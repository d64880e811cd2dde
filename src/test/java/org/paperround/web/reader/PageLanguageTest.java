package org.paperround.web.reader;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.paperround.platform.language.Language;
import org.paperround.subscriber.Consent;
import org.paperround.subscriber.EmailAddress;
import org.paperround.subscriber.LinkPurpose;
import org.paperround.subscriber.Links;
import org.paperround.subscriber.Schedule;
import org.paperround.subscriber.Subscriptions;
import org.paperround.testing.OnH2;

@QuarkusTest
@TestProfile(OnH2.class)
class PageLanguageTest {

  @Inject Subscriptions subscriptions;
  @Inject Links links;

  @Test
  void aBrowserIsAnsweredInItsLanguage() {
    Response answer = get("/privacy", "de-DE,de;q=0.9,en;q=0.5");

    assertThat(page(answer).expectFirst("html").attr("lang")).isEqualTo("de");
    assertThat(answer.header("Content-Language")).isEqualTo("de");
    assertThat(answer.headers().getValues("Vary")).anyMatch(one -> one.contains("Accept-Language"));
    assertThat(page(answer).select(".masthead nav a").eachText())
        .containsExactly("Artikel", "Suche", "Anmelden");
  }

  @Test
  void aChosenLanguageCountsMoreAndStaysInTheLinks() {
    Response answer = get("/papers?date=2001-01-01&lang=de&x=1", "en");

    assertThat(answer.header("Content-Language")).isEqualTo("de");
    assertThat(answer.headers().getValues("Vary"))
        .noneMatch(one -> one.contains("Accept-Language"));
    assertThat(page(answer).select(".masthead a").eachAttr("href"))
        .containsExactly("/?lang=de", "/papers?lang=de", "/search?lang=de", "/?lang=de#sign-up");
    assertThat(page(answer).select("footer [hreflang]").eachAttr("href"))
        .containsExactly("/papers?date=2001-01-01&lang=en");
  }

  @Test
  void withoutAChoiceLinksStayShort() {
    assertThat(page(get("/privacy", "en")).select(".masthead a").eachAttr("href"))
        .containsExactly("/", "/papers", "/search", "/#sign-up");
    assertThat(page(get("/privacy?lang=xx", "en")).select("footer [hreflang]").eachAttr("href"))
        .containsExactly("/privacy?lang=de");
  }

  @Test
  void whatLeadsNowhereIsSaidInTheLanguageToo() {
    assertThat(page(get("/unsubscribe/x", "de")).title()).startsWith("Dieser Link funktioniert");
    assertThat(get("/nowhere?lang=de", "en").statusCode()).isEqualTo(404);
    assertThat(get("/privacy?lang=%C3%28%00", "de").statusCode()).isLessThan(500);
  }

  @Test
  void theLinksOfAReaderSpeakTheReadersLanguage() {
    Consent.Origin origin = new Consent.Origin("test", Language.GERMAN, null);
    Schedule daily = Schedule.daily(ZoneId.of("UTC"), LocalTime.NOON);
    EmailAddress address = EmailAddress.parse("gerda@example.org");
    long id = subscriptions.request(address, daily, origin).id();
    subscriptions.confirm(id, daily, 0, origin);
    String token = links.issue(id, null, Duration.ofDays(1)).token(LinkPurpose.UNSUBSCRIBE);

    Response asked = get("/unsubscribe/" + token, "en");
    assertThat(asked.header("Content-Language")).isEqualTo("de");
    assertThat(page(asked).expectFirst("h1").text()).isEqualTo("Keine E-Mails mehr?");
    assertThat(page(asked).select("footer [hreflang]")).isEmpty();

    Response left = given().header("Accept-Language", "en").post("/unsubscribe/" + token);
    assertThat(page(left).expectFirst("h1").text()).isEqualTo("Sie sind abgemeldet");

    subscriptions.speak(id, Language.ENGLISH);
    assertThat(page(get("/unsubscribe/" + token, "de")).expectFirst("h1").text())
        .isEqualTo("You are unsubscribed");
  }

  private static Response get(String path, String languages) {
    return given().urlEncodingEnabled(false).header("Accept-Language", languages).get(path);
  }

  private static Document page(Response answer) {
    return Jsoup.parse(answer.asString());
  }
}
