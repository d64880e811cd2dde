package org.paperround.pagecheck;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.paperround.testing.OnH2;

/** The headers that keep foreign code out, on pages, files and all that goes wrong. */
@QuarkusTest
@TestProfile(OnH2.class)
class EveryAnswerTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/papers",
        "/papers?date=soon",
        "/papers/0",
        "/privacy",
        "/confirm/x",
        "/preferences/x",
        "/preferences/x/erase",
        "/preferences/x/export",
        "/unsubscribe/x",
        "/feedback/x",
        "/digest/x",
        "/address/x",
        "/lost-link",
        "/search?q=%22",
        "/papers/topics/nowhere.atom",
        "/feed/x",
        "/robots.txt",
        "/sitemap.xml",
        "/sitemaps/papers-0.xml",
        "/preview/part",
        "/subscribe",
        "/demo/inbox",
        "/nowhere",
        "/nowhere.css",
        "/../pom.xml",
        "/site.css",
        "/site.js",
        "/favicon.svg",
        "/api/admin/sources",
        "/api/admin/nowhere",
        "/q/health",
        "/q/metrics",
        "/q/openapi",
        "/q/nowhere"
      })
  void keeps_foreign_code_out(String path) {
    isGuarded(given().redirects().follow(false).get(path));
  }

  @Test
  void keeps_foreign_code_out_however_it_is_called() {
    isGuarded(given().contentType("text/plain").body("x").post("/subscribe"));
    isGuarded(given().formParam("email", "nobody").post("/subscribe"));
    isGuarded(given().formParam("topic", "x").post("/preview"));
    isGuarded(given().formParam("forget", "all").post("/preferences/x/learned"));
    isGuarded(given().post("/unsubscribe/x"));
    isGuarded(given().post("/unsubscribe/x/undo"));
    isGuarded(given().delete("/"));
    isGuarded(given().options("/papers"));
    isGuarded(given().head("/papers"));
    isGuarded(given().header("Accept", "application/json").get("/"));
    isGuarded(given().body(new byte[] {0}).post("/site.css"));
    isGuarded(given().header("If-Modified-Since", "Fri, 01 Jan 2100 00:00:00 GMT").get("/site.js"));
  }

  private static void isGuarded(Response answer) {
    assertThat(answer.getHeaders().getValues("Content-Security-Policy"))
        .as("answer %s", answer.getStatusCode())
        .singleElement()
        .asString()
        .contains("default-src 'none'", "base-uri 'none'", "frame-ancestors")
        .doesNotContain("unsafe", "http", "*");
    assertThat(answer.getHeaders().getValues("X-Content-Type-Options")).containsExactly("nosniff");
    assertThat(answer.getHeaders().getValues("Referrer-Policy")).containsExactly("no-referrer");
  }
}
