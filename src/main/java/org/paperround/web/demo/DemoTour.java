package org.paperround.web.demo;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.paperround.platform.Site;
import org.paperround.web.admin.AdminConfig;

/** Goes the whole way once, through the same pages as a reader and an operator would. */
@Singleton
public class DemoTour {

  private static final String SEED = "/demo/daily-papers-page.txt";
  private static final String LIST_DATE = "2025-11-11";
  private static final String READER = "demo.reader@example.org";
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Pattern CONFIRM = Pattern.compile("/confirm/([A-Za-z0-9_-]+)");

  private final HttpClient http = HttpClient.newHttpClient();
  private final ObjectMapper json;
  private final Site site;
  private final Clock clock;
  private final String adminToken;

  DemoTour(ObjectMapper json, Site site, Clock clock, AdminConfig admin) {
    this.json = json;
    this.site = site;
    this.clock = clock;
    this.adminToken = admin.token().orElse("");
  }

  /**
   * What the tour did.
   *
   * @param papers papers imported
   * @param subject subject of the digest that arrived
   */
  public record Sights(long papers, String subject) {}

  /**
   * Imports the seed page, signs a reader up, confirms, and runs the round.
   *
   * @throws IOException if a step does not answer as it should
   * @throws TimeoutException if a mail does not come
   */
  public Sights run()
      throws IOException, InterruptedException, TimeoutException, MessagingException {
    long papers = importSeed();
    signUp();
    confirm(MailParts.text(DemoMailbox.await(1, PATIENCE), "text/plain"));
    serve();
    return new Sights(papers, DemoMailbox.await(2, PATIENCE).getSubject());
  }

  private long importSeed() throws IOException, InterruptedException {
    try (InputStream seed = Objects.requireNonNull(DemoTour.class.getResourceAsStream(SEED))) {
      return json.readTree(
              admin(
                  "/api/admin/papers/import?format=page-text&listDate=" + LIST_DATE,
                  HttpRequest.BodyPublishers.ofByteArray(seed.readAllBytes()),
                  "text/plain"))
          .path("added")
          .asLong();
    }
  }

  private void signUp() throws IOException, InterruptedException {
    String form =
        Map.of(
                    "email",
                    READER,
                    "keywords",
                    "\"dice loss\", text-to-image",
                    "hour",
                    "7",
                    "zone",
                    "UTC")
                .entrySet()
                .stream()
                .map(field -> field.getKey() + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"))
            + "&topic=diffusion&topic=3d";
    post(
        "/subscribe",
        HttpRequest.BodyPublishers.ofString(form),
        "application/x-www-form-urlencoded");
  }

  private void confirm(String mail) throws IOException, InterruptedException {
    Matcher link = CONFIRM.matcher(mail);
    if (!link.find()) {
      throw new IOException("the confirmation mail has no link");
    }
    post("/confirm/" + link.group(1), HttpRequest.BodyPublishers.noBody(), "text/plain");
  }

  /** The reader asked for tomorrow at seven at the latest, so a day from now the mail is due. */
  private void serve() throws IOException, InterruptedException {
    String asOf = clock.instant().plus(Duration.ofDays(1)).toString();
    admin(
        "/api/admin/rounds",
        HttpRequest.BodyPublishers.ofString("{\"asOf\":\"" + asOf + "\"}"),
        "application/json");
  }

  private String admin(String path, HttpRequest.BodyPublisher body, String type)
      throws IOException, InterruptedException {
    return send(request(path, body, type).header("Authorization", "Bearer " + adminToken));
  }

  private String post(String path, HttpRequest.BodyPublisher body, String type)
      throws IOException, InterruptedException {
    return send(request(path, body, type));
  }

  private HttpRequest.Builder request(String path, HttpRequest.BodyPublisher body, String type) {
    return HttpRequest.newBuilder(URI.create(site.link(path)))
        .timeout(PATIENCE)
        .header("Content-Type", type)
        .POST(body);
  }

  private String send(HttpRequest.Builder request) throws IOException, InterruptedException {
    HttpResponse<String> answer =
        http.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    if (answer.statusCode() >= 300) {
      throw new IOException(
          answer.request().uri().getPath()
              + " answered "
              + answer.statusCode()
              + ": "
              + answer.body());
    }
    return answer.body();
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }
}
