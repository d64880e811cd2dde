package org.paperround.journey;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.http.Method;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.paperround.testing.MovableClock;
import org.paperround.testing.Operator;
import org.paperround.testing.ReceivedMail;
import org.paperround.testing.ScriptedMailServer;
import org.paperround.testing.Tables;

/** Programs follow the links in mails before people do: looking must do nothing. */
abstract class LookingChangesNothing {

  private static final String READER = "ada@example.org";
  private static final String SITE = "http://localhost:8081";

  ScriptedMailServer mail;
  @Inject MovableClock clock;
  @Inject Tables tables;

  @BeforeEach
  void empty() {
    mail.reset();
    tables.clear();
  }

  @Test
  void following_every_link_of_both_mails_and_of_their_pages_changes_no_row() {
    ReceivedMail confirmation = signUp();
    assertThat(lookAtAll(confirmation)).anyMatch(path -> path.startsWith("/confirm/"));

    ReceivedMail digest = digest(confirmation);
    assertThat(lookAtAll(digest))
        .anyMatch(path -> path.startsWith("/digest/"))
        .anyMatch(path -> path.startsWith("/papers/"))
        .anyMatch(path -> path.startsWith("/preferences/"))
        .anyMatch(path -> path.endsWith("/erase"))
        .anyMatch(path -> path.startsWith("/unsubscribe/"))
        .anyMatch(path -> path.startsWith("/feedback/") && path.endsWith("&verdict=more"))
        .anyMatch(path -> path.startsWith("/feedback/") && path.endsWith("&verdict=less"))
        .anyMatch(path -> path.startsWith("/feedback/") && path.endsWith("&verdict=save"));
  }

  @Test
  void saving_the_settings_twice_at_once_keeps_every_interest_once()
      throws InterruptedException, ExecutionException {
    String settings = digest(signUp()).path("/preferences/");
    for (int round = 0; round < 5; round++) {
      try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
        List<Future<Integer>> clicks =
            IntStream.range(0, 4).mapToObj(i -> threads.submit(() -> save(settings))).toList();
        for (Future<Integer> click : clicks) {
          assertThat(click.get()).isEqualTo(200);
        }
      }
      assertThat(tables.rows("select name from interest order by position"))
          .containsExactly(List.of("Loss"), List.of("Birds"));
    }
  }

  private static int save(String settings) {
    return given()
        .formParam("action", "save")
        .formParam("interest.0.name", "Loss")
        .formParam("interest.0.keywords", "\"dice loss\"")
        .formParam("interest.1.name", "Birds")
        .formParam("interest.1.keywords", "bird")
        .formParam("zone", "UTC")
        .formParam("hour", "7")
        .formParam("day", "MONDAY")
        .formParam("maximum", "10")
        .post(settings)
        .statusCode();
  }

  private ReceivedMail signUp() {
    Operator.importSeed().statusCode(200);
    given()
        .formParam("email", READER)
        .formParam("topic", "diffusion", "3d")
        .formParam("keywords", "\"dice loss\", segmentation")
        .formParam("zone", "UTC")
        .formParam("hour", "7")
        .post("/subscribe")
        .then()
        .statusCode(200);
    tables.awaitIdle();
    return mail.accepted(READER).getFirst();
  }

  private ReceivedMail digest(ReceivedMail confirmation) {
    given().post(confirmation.path("/confirm/")).then().statusCode(200);
    clock.forward(Duration.ofDays(1));
    Operator.runRound(clock.instant());
    tables.awaitIdle();
    return mail.accepted(READER).getLast();
  }

  /** Follows all links of a mail, and those of the pages they lead to. Gives what was seen. */
  private Set<String> lookAtAll(ReceivedMail received) {
    Map<String, List<String>> before = tables.dump();
    Set<String> seen = new LinkedHashSet<>();
    List<String> toSee = new ArrayList<>(received.links());
    received.text().lines().map(String::strip).filter(l -> l.startsWith(SITE)).forEach(toSee::add);
    List<String> next = new ArrayList<>();
    toSee.forEach(link -> next.addAll(look(link, seen)));
    next.forEach(link -> look(link, seen));
    tables.awaitIdle();
    assertThat(tables.dump()).isEqualTo(before);
    return seen;
  }

  /** GET and HEAD of a page of ours; gives its links. */
  private static List<String> look(String link, Set<String> seen) {
    URI uri = URI.create(SITE).resolve(link);
    String path = uri.getPath() + (uri.getQuery() == null ? "" : "?" + uri.getQuery());
    if (!uri.toString().startsWith(SITE) || !seen.add(path)) {
      return List.of();
    }
    given().urlEncodingEnabled(false).request(Method.HEAD, path).then().statusCode(200);
    String html =
        given().urlEncodingEnabled(false).get(path).then().statusCode(200).extract().asString();
    List<String> links = new ArrayList<>(Jsoup.parse(html).select("a[href]").eachAttr("href"));
    Jsoup.parse(html)
        .select("link[rel=canonical], link[rel=alternate]")
        .eachAttr("href")
        .forEach(links::add);
    links.removeIf(target -> target.startsWith("mailto:") || target.startsWith("#"));
    return links;
  }
}
