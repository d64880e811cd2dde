package org.paperround.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.paperround.journey.PackagedProgram.JAR;
import static org.paperround.journey.PackagedProgram.freePort;
import static org.paperround.journey.PackagedProgram.readUntil;
import static org.paperround.journey.PackagedProgram.start;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The packaged program as a process of its own. */
@Timeout(value = 2, unit = TimeUnit.MINUTES)
class PackagedIT {

  private final HttpClient http = HttpClient.newHttpClient();
  @TempDir Path folder;

  @Test
  void the_demo_shows_a_site_and_a_digest_and_leaves_nothing_behind() throws Exception {
    int port = freePort();
    Process demo =
        start(folder, Map.of(), "-Dquarkus.http.port=" + port, "-jar", JAR.toString(), "demo");
    try {
      List<String> output = readUntil(demo, "Press Ctrl-C to stop");
      assertThat(output).anyMatch(line -> line.contains("71 papers were read"));
      assertThat(get(port, "/").body()).contains("SeaBird", "action=\"/subscribe");
      assertThat(get(port, "/demo/inbox").body()).contains("papers for you");
      assertThat(get(port, "/demo/inbox/2/html").body()).contains("dice loss", "/unsubscribe/");
    } finally {
      demo.destroy();
      demo.waitFor();
    }
    try (Stream<Path> left = Files.list(folder)) {
      assertThat(left).isEmpty();
    }
  }

  @Test
  void production_says_what_to_set_and_does_not_start() throws Exception {
    Process run =
        start(folder, Map.of(), "-Dquarkus.http.port=" + freePort(), "-jar", JAR.toString());
    List<String> output = readUntil(run, "PAPERROUND_PUBLIC_URL");
    assertThat(run.waitFor()).isNotZero();
    assertThat(String.join("\n", output)).contains("QUARKUS_MAILER_HOST", "PAPERROUND_MAIL_FROM");
  }

  @Test
  void production_has_no_demo_mailbox_and_keeps_its_keys_private() throws Exception {
    int port = freePort();
    Process run =
        start(
            folder,
            Map.of(
                "PAPERROUND_PUBLIC_URL", "https://papers.example.org",
                "PAPERROUND_MAIL_FROM", "Paper Round <digest@example.org>",
                "PAPERROUND_MAIL_POSTAL_ADDRESS", "1 Example Street",
                "PAPERROUND_DATA_DIR", folder.toString(),
                "PAPERROUND_INTAKE_ENABLED", "false",
                "QUARKUS_MAILER_HOST", "127.0.0.1",
                "QUARKUS_HTTP_HOST", "127.0.0.1"),
            "-Dquarkus.http.port=" + port,
            "-jar",
            JAR.toString(),
            "run");
    try {
      readUntil(run, "Installed features");
      assertThat(get(port, "/demo/inbox").statusCode()).isEqualTo(404);
      assertThat(get(port, "/api/admin/editions/2026-01-01").statusCode()).isEqualTo(401);
      HttpResponse<String> health = get(port, "/q/health");
      assertThat(health.statusCode()).isEqualTo(200);
      assertThat(health.body()).contains("held back: no preflight has passed");
      assertThat(Files.getPosixFilePermissions(folder.resolve("token.key"))).hasSize(2);
    } finally {
      run.destroy();
      run.waitFor();
    }
  }

  private HttpResponse<String> get(int port, String path) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
            .timeout(Duration.ofSeconds(30))
            .build();
    return http.send(request, HttpResponse.BodyHandlers.ofString());
  }
}
