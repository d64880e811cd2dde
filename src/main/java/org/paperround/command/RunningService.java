package org.paperround.command;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/**
 * {@code preflight} where the service runs on this machine already: asks it to do the work, since
 * an embedded database belongs to one process. Where it listens and its token are read from the
 * environment, or from system properties, as the service does.
 */
final class RunningService {

  private static final int FAILED = 1;
  private static final int USAGE = 2;
  private static final Duration LONGEST = Duration.ofMinutes(5);

  private final HttpClient http =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
  private final ObjectMapper json = new ObjectMapper();
  private final URI address;
  private final String token;

  RunningService(URI address, String token) {
    this.address = address;
    this.token = token;
  }

  /** The one that would run here by the settings, whether it does or not. */
  static RunningService here() {
    String port = setting("quarkus.http.port", "QUARKUS_HTTP_PORT", "8080");
    return new RunningService(
        URI.create("http://127.0.0.1:" + port + "/api/admin/preflight"),
        setting("paperround.admin.token", "PAPERROUND_ADMIN_TOKEN", ""));
  }

  private static String setting(String property, String variable, String otherwise) {
    return System.getProperty(property, System.getenv().getOrDefault(variable, otherwise));
  }

  /** Does what the arguments say; 0 if mails may go. Empty if no service runs. */
  OptionalInt preflight(List<String> args) {
    try {
      HttpResponse<byte[]> found = send(request("").GET());
      return switch (found.statusCode()) {
        case 200 -> OptionalInt.of(ask(PreflightArguments.parse(args)));
        case 401 -> {
          StandardOutput.complaint(
              "Paper Round runs here. Set PAPERROUND_ADMIN_TOKEN to its token, so that it can be"
                  + " asked.");
          yield OptionalInt.of(FAILED);
        }
        default -> OptionalInt.empty();
      };
    } catch (IllegalArgumentException e) {
      StandardOutput.complaint(String.valueOf(e.getMessage()));
      return OptionalInt.of(USAGE);
    } catch (IOException e) {
      return OptionalInt.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return OptionalInt.of(FAILED);
    }
  }

  private int ask(PreflightArguments arguments) throws InterruptedException {
    try {
      String to = arguments.to().orElse("");
      if (arguments.file().isPresent()) {
        String query = "?to=" + URLEncoder.encode(to, StandardCharsets.UTF_8);
        Files.write(arguments.file().get(), good(send(request("/message" + query).GET())));
      }
      HttpResponse<byte[]> done =
          arguments.accept().isPresent()
              ? post(
                  "/acceptance", Map.of("checks", arguments.accept().get(), "by", arguments.by()))
              : post("", Map.of("to", to));
      JsonNode report = json.readTree(good(done));
      byte[] shown =
          arguments.json()
              ? done.body()
              : good(send(request("").header("Accept", "text/plain").GET()));
      StandardOutput.line(new String(shown, StandardCharsets.UTF_8));
      return report.path("cleared").asBoolean() ? 0 : FAILED;
    } catch (IOException e) {
      StandardOutput.complaint(String.valueOf(e.getMessage()));
      return FAILED;
    }
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(address + path))
        .timeout(LONGEST)
        .header("Authorization", "Bearer " + token);
  }

  private HttpResponse<byte[]> post(String path, Map<String, Object> body)
      throws IOException, InterruptedException {
    return send(
        request(path)
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofByteArray(json.writeValueAsBytes(body))));
  }

  private HttpResponse<byte[]> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    return http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
  }

  /** The body of an answer, or its complaint. */
  private byte[] good(HttpResponse<byte[]> answer) throws IOException {
    if (answer.statusCode() == 200) {
      return answer.body();
    }
    String error = json.readTree(answer.body()).path("error").asText();
    throw new IOException(error.isEmpty() ? "The service said " + answer.statusCode() : error);
  }
}
