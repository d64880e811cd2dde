package org.paperround.testing;

import static io.restassured.RestAssured.given;

import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.awaitility.Awaitility;

/** Calls the operator's interface as an operator would. */
public final class Operator {

  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final String SEED = "/demo/daily-papers-page.txt";

  private Operator() {}

  /** A call with the operator's token. */
  public static RequestSpecification call() {
    return given().header("Authorization", "Bearer the-operators-token-in-tests");
  }

  /** Imports the seed page: 71 papers of November 11, 2025. */
  public static ValidatableResponse importSeed() {
    try (InputStream seed = Objects.requireNonNull(Operator.class.getResourceAsStream(SEED))) {
      return importPapers("page-text", "2025-11-11", seed.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Imports a file of papers. */
  public static ValidatableResponse importPapers(String format, String listDate, byte[] file) {
    return call()
        .queryParam("format", format)
        .queryParam("listDate", listDate)
        .contentType("application/octet-stream")
        .body(file)
        .post("/api/admin/papers/import")
        .then();
  }

  /** Imports papers given as JSON Lines. */
  public static ValidatableResponse importLines(String listDate, String... lines) {
    return importPapers(
        "jsonl", listDate, String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
  }

  /** Runs a round over everyone due at an instant, to its end; gives its last progress. */
  public static ValidatableResponse runRound(Instant asOf) {
    String id =
        call()
            .contentType("application/json")
            .body(Map.of("asOf", asOf.toString()))
            .post("/api/admin/rounds")
            .then()
            .statusCode(202)
            .extract()
            .path("id");
    Awaitility.await()
        .atMost(PATIENCE)
        .until(() -> call().get("/api/admin/rounds/" + id).path("finished"));
    return call().get("/api/admin/rounds/" + id).then();
  }
}
