package org.paperround.journey;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.Writer;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A process of the packaged program that serves rounds over few connections and looks often. */
final class RoundProcess implements AutoCloseable {

  /** Mails that one process has on their way at most. */
  static final int CONNECTIONS = 4;

  private static final String TOKEN = "the-operators-token-in-this-test";

  private static final Pattern SENT =
      Pattern.compile("paperround_round_sending_seconds_count\\S* (\\S+)");

  private final Process process;
  private final int port;

  private RoundProcess(Process process, int port) {
    this.process = process;
    this.port = port;
  }

  /**
   * Starts one; returns when it serves.
   *
   * @param others environment variables beside the usual ones, or in place of them
   */
  static RoundProcess start(
      Path jar, Path folder, RoundDatabase database, int smtpPort, Map<String, String> others)
      throws IOException {
    int port = PackagedProgram.freePort();
    Map<String, String> settings = new HashMap<>(database.settings());
    settings.put("PAPERROUND_PUBLIC_URL", "http://localhost:" + port);
    settings.put("PAPERROUND_DATA_DIR", folder.toString());
    settings.put("PAPERROUND_PREFLIGHT_REQUIRED", "false");
    settings.put("PAPERROUND_ADMIN_TOKEN", TOKEN);
    settings.put("PAPERROUND_INTAKE_ENABLED", "false");
    settings.put("PAPERROUND_EMBEDDING_ENABLED", "false");
    settings.put("PAPERROUND_MAIL_FROM", "Paper Round <digest@example.org>");
    settings.put("PAPERROUND_MAIL_POSTAL_ADDRESS", "1 Example Street");
    settings.put("PAPERROUND_MAIL_CONNECTIONS", String.valueOf(CONNECTIONS));
    settings.put("PAPERROUND_ROUND_TICK", "1s");
    settings.put("PAPERROUND_ROUND_FIRST_RETRY", "2s");
    settings.put("PAPERROUND_JOBS_POLLING_INTERVAL", "200ms");
    settings.put("PAPERROUND_JOBS_HEARTBEAT_INTERVAL", "1s");
    settings.put("QUARKUS_MAILER_HOST", "127.0.0.1");
    settings.put("QUARKUS_MAILER_PORT", String.valueOf(smtpPort));
    settings.put("QUARKUS_MAILER_START_TLS", "DISABLED");
    settings.put("QUARKUS_HTTP_HOST", "127.0.0.1");
    settings.put("QUARKUS_HTTP_PORT", String.valueOf(port));
    settings.putAll(others);
    Process process =
        PackagedProgram.start(
            folder,
            settings,
            "-XX:TieredStopAtLevel=1",
            "-Djava.net.preferIPv4Stack=true",
            "-jar",
            jar.toString(),
            "run");
    PackagedProgram.readUntil(process, "Installed features");
    // A full pipe would halt the process at a moment that the test did not choose.
    Thread.ofVirtual().start(() -> drain(process));
    return new RoundProcess(process, port);
  }

  private static void drain(Process process) {
    try {
      process.inputReader().transferTo(Writer.nullWriter());
    } catch (IOException e) {
      // The process ended.
    }
  }

  /** Kills it: it hears nothing of it and writes nothing more. */
  void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  /** Asks it to end. */
  void terminate() {
    process.destroy();
  }

  /** Begins a call that never ends. */
  Socket beginCall() throws IOException {
    Socket call = new Socket("127.0.0.1", port);
    String half =
        "POST /subscribe HTTP/1.1\r\nHost: localhost\r\nContent-Length: 100\r\n"
            + "Content-Type: application/x-www-form-urlencoded\r\n\r\nemail=";
    call.getOutputStream().write(half.getBytes(StandardCharsets.US_ASCII));
    return call;
  }

  /** Whether it has ended, after so long at most. */
  boolean hasEnded(Duration limit) throws InterruptedException {
    return process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** Stores papers about fish. */
  void importPapers(int count, LocalDate day) {
    String lines =
        IntStream.rangeClosed(1, count)
            .mapToObj(n -> "{\"title\":\"A loss for fish, part %d\"}".formatted(n))
            .collect(Collectors.joining("\n"));
    JsonPath report =
        call()
            .queryParam("format", "jsonl")
            .queryParam("listDate", day.toString())
            .contentType("application/octet-stream")
            .body(lines.getBytes(StandardCharsets.UTF_8))
            .post("/api/admin/papers/import")
            .then()
            .statusCode(200)
            .extract()
            .jsonPath();
    assertThat(report.getInt("added")).isEqualTo(count);
  }

  /** The accounting of an edition. */
  JsonPath accounting(LocalDate edition) {
    return call()
        .get("/api/admin/editions/" + edition)
        .then()
        .statusCode(200)
        .extract()
        .jsonPath()
        .setRootPath("accounting");
  }

  /** What holds mails back. */
  List<String> pauses() {
    return call().get("/api/admin/pauses").then().statusCode(200).extract().path("what");
  }

  /** Has everyone served who is due. */
  void startRound() {
    call()
        .contentType("application/json")
        .body("{}")
        .post("/api/admin/rounds")
        .then()
        .statusCode(202);
  }

  /** Sends in the form of someone who signs up. */
  void signUp(String email) {
    given()
        .baseUri(address())
        .formParam("email", email)
        .formParam("keywords", "fish")
        .formParam("zone", "UTC")
        .formParam("hour", "7")
        .post("/subscribe")
        .then()
        .statusCode(200);
  }

  /** How many mails of rounds it has sent. */
  long sent() {
    Matcher count = SENT.matcher(given().baseUri(address()).get("/q/metrics").asString());
    assertThat(count.find()).isTrue();
    return (long) Double.parseDouble(count.group(1));
  }

  @Override
  public void close() throws InterruptedException {
    kill();
  }

  private String address() {
    return "http://127.0.0.1:" + port;
  }

  private RequestSpecification call() {
    return given().baseUri(address()).header("Authorization", "Bearer " + TOKEN);
  }
}
