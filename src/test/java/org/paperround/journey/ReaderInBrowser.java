package org.paperround.journey;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import io.quarkus.test.common.http.TestHTTPResource;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.URL;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.paperround.matching.PaperSearch;
import org.paperround.testing.Chromium;
import org.paperround.testing.Mailboxes;
import org.paperround.testing.MovableClock;
import org.paperround.testing.Operator;
import org.paperround.testing.ReceivedMail;
import org.paperround.testing.Visitor;

/** Someone in Tokyo at a real browser, with or without scripts, and how they come to a digest. */
abstract class ReaderInBrowser {

  static final String ZONE = "Asia/Tokyo";

  private static Chromium chromium;

  Mailboxes mailboxes;
  @Inject MovableClock clock;
  @Inject PaperSearch search;
  @TestHTTPResource URL site;

  final boolean scripts;
  Visitor visitor;

  ReaderInBrowser(boolean scripts) {
    this.scripts = scripts;
  }

  @BeforeAll
  static void startBrowser() {
    chromium = new Chromium();
  }

  @AfterAll
  static void stopBrowser() {
    chromium.close();
  }

  @BeforeEach
  void visit() {
    Operator.importSeed().statusCode(200);
    visitor =
        chromium.visitor(
            site,
            new Browser.NewContextOptions().setTimezoneId(ZONE).setJavaScriptEnabled(scripts));
  }

  @AfterEach
  void leave() {
    visitor.close();
  }

  /** Signs someone up in the browser, confirms in the browser, runs a round: their first digest. */
  ReceivedMail digestOf(String who) {
    String address = confirmed(who);
    Operator.runRound(clock.instant().plus(Duration.ofDays(1)));
    return new ReceivedMail(mailboxes.await(address, 2).getLast());
  }

  /** Signs someone up in the browser and confirms in the browser; gives the address. */
  String confirmed(String who) {
    String address = who + (scripts ? ".scripts" : ".bare") + "@example.org";
    visitor.open("/");
    visitor.field("E-mail address").fill(address);
    visitor.toggle("Diffusion and flow models");
    visitor.field("Keywords").fill("\"dice loss\"");
    visitor.field("Send it at").selectOption("6");
    visitor.press("Send me my papers");
    assertThat(visitor.heading()).isEqualTo("Look into your inbox");

    visitor.open(new ReceivedMail(mailboxes.await(address, 1).getFirst()));
    visitor.click("Yes, send me my papers");
    assertThat(visitor.heading()).isEqualTo("One click, and your papers start");
    visitor.press("Yes, send me my papers");
    assertThat(visitor.heading()).isEqualTo("You are in");
    assertThat(visitor.text()).contains(scripts ? "06:00 (Asia/Tokyo)" : "06:00 (UTC)");
    return address;
  }

  /** The same without the browser, where only the digest matters. */
  ReceivedMail digestFor(String who) {
    return digestFor(who, "\"dice loss\"", "diffusion");
  }

  ReceivedMail digestFor(String who, String keywords, String... topics) {
    String address = who + (scripts ? ".scripts" : ".bare") + "@example.org";
    given()
        .formParam("email", address)
        .formParam("topic", (Object[]) topics)
        .formParam("keywords", keywords)
        .formParam("zone", ZONE)
        .formParam("hour", "6")
        .post("/subscribe")
        .then()
        .statusCode(200);
    ReceivedMail confirmation = new ReceivedMail(mailboxes.await(address, 1).getFirst());
    given().post(confirmation.path("/confirm/")).then().statusCode(200);
    Operator.runRound(clock.instant().plus(Duration.ofDays(1)));
    return new ReceivedMail(mailboxes.await(address, 2).getLast());
  }

  Locator in(String name) {
    return visitor.page().locator("[name='" + name + "']");
  }

  static String pathOf(String address) {
    return URI.create(address).getPath();
  }
}
