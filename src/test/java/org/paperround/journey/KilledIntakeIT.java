package org.paperround.journey;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.paperround.journey.PackagedProgram.JAR;
import static org.paperround.journey.PackagedProgram.freePort;
import static org.paperround.journey.PackagedProgram.readUntil;
import static org.paperround.journey.PackagedProgram.start;

import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.paperround.source.http.RawServer;

/** A process that is killed while it reads: nothing is half-stored, and the next one goes on. */
@Timeout(value = 3, unit = TimeUnit.MINUTES)
class KilledIntakeIT {

  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final String TOKEN = "the-operators-token-in-this-test";
  private static final int PAPERS = 12;

  private static final String BODY =
      IntStream.rangeClosed(1, PAPERS)
          .mapToObj(
              n ->
                  """
                  {"paper":{"id":"2609.%05d","title":"Paper %d","summary":"We ask."}}"""
                      .formatted(n, n))
          .collect(Collectors.joining(",", "[", "]"));

  private static final String ANSWER =
      "HTTP/1.1 200 OK\r\nContent-Length: %d\r\n\r\n%s".formatted(BODY.length(), BODY);

  private final CountDownLatch over = new CountDownLatch(1);
  private int port;
  @TempDir Path folder;

  @Test
  void the_next_process_closes_the_run_and_completes_the_day() throws Exception {
    CountDownLatch stalled = new CountDownLatch(1);
    String order;
    try (RawServer server = new RawServer(out -> stall(out, stalled))) {
      Process first = run(server);
      try {
        order = order();
        assertThat(stalled.await(60, TimeUnit.SECONDS)).isTrue();
        assertThat(runs().getString("[0].startedAt")).isNotNull();
        assertThat(runs().getString("[0].finishedAt")).isNull();
      } finally {
        first.destroyForcibly().waitFor();
      }
    } finally {
      over.countDown();
    }

    try (RawServer server = new RawServer(RawServer.says(ANSWER))) {
      Process second = run(server);
      try {
        Awaitility.await()
            .atMost(PATIENCE)
            .until(() -> call().get("/api/admin/intake/" + order).path("finished"));
        verify(runs(), call().get("/api/admin/intake/" + order).path("days[0].day"));
      } finally {
        second.destroy();
        second.waitFor();
      }
    }
  }

  private void verify(JsonPath runs, String day) {
    assertThat(runs.getList("verdict")).containsExactly("COMPLETE", "FAILED");
    assertThat(runs.getString("[1].detail")).startsWith("interrupted");
    assertThat(runs.getString("[1].finishedAt")).isNotNull();
    assertThat(runs.getList("papers")).containsExactly(PAPERS, 0);
    // All of them were new: the run that was killed had left nothing behind.
    assertThat(runs.getList("added")).containsExactly(PAPERS, 0);
    assertThat(
            call()
                .get("/api/admin/sources")
                .jsonPath()
                .getString("[0].days.find { it.day == '%s' }.verdict".formatted(day)))
        .isEqualTo("COMPLETE");
    List<String> titles =
        Jsoup.parse(call().get("/papers?date=" + day).asString()).select("li.paper h3").eachText();
    assertThat(titles)
        .containsExactlyInAnyOrderElementsOf(
            IntStream.rangeClosed(1, PAPERS).mapToObj(n -> "Paper " + n).toList());
  }

  /** Gives the first half, and then nothing more. */
  private void stall(OutputStream out, CountDownLatch stalled)
      throws IOException, InterruptedException {
    out.write(ANSWER.substring(0, ANSWER.length() / 2).getBytes(StandardCharsets.ISO_8859_1));
    out.flush();
    stalled.countDown();
    over.await();
  }

  private Process run(RawServer server) throws IOException {
    port = freePort();
    Process process =
        start(
            folder,
            Map.of(
                "PAPERROUND_PUBLIC_URL", "http://localhost:" + port,
                "PAPERROUND_MAIL_FROM", "Paper Round <digest@example.org>",
                "PAPERROUND_MAIL_POSTAL_ADDRESS", "1 Example Street",
                "PAPERROUND_DATA_DIR", folder.toString(),
                "PAPERROUND_ADMIN_TOKEN", TOKEN,
                "PAPERROUND_INTAKE_ENABLED", "false",
                "PAPERROUND_FETCH_ALLOW_PRIVATE_ADDRESSES", "true",
                "QUARKUS_MAILER_HOST", "127.0.0.1",
                "QUARKUS_HTTP_HOST", "127.0.0.1"),
            "-Dquarkus.http.port=" + port,
            "-Dpaperround.intake.tick=1s",
            "-Dpaperround.jobs.polling-interval=200ms",
            "-Dpaperround.jobs.heartbeat-interval=1s",
            "-Dpaperround.sources.arxiv.enabled=false",
            "-Dpaperround.sources.huggingface.url="
                + server.uri().toString().replaceFirst("/$", ""),
            "-jar",
            JAR.toString(),
            "run");
    readUntil(process, "Installed features");
    return process;
  }

  /** Asks for the source's current day; gives the request's name. */
  private String order() {
    return call()
        .contentType("application/json")
        .body(Map.of("source", "huggingface"))
        .post("/api/admin/intake")
        .then()
        .statusCode(202)
        .extract()
        .path("id");
  }

  /** The runs of the one source, the newest first. */
  private JsonPath runs() {
    JsonPath sources = call().get("/api/admin/sources").then().statusCode(200).extract().jsonPath();
    assertThat(sources.getList("name")).containsExactly("huggingface");
    return sources.setRootPath("[0].runs");
  }

  private RequestSpecification call() {
    return given().baseUri("http://127.0.0.1:" + port).header("Authorization", "Bearer " + TOKEN);
  }
}
