package org.paperround.preflight.network;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import javax.net.ssl.SSLException;
import org.paperround.preflight.check.PreflightConfig;

/** Calls our own public address as a stranger would: no cookies, no redirects. */
@Singleton
class WebClient {

  private final HttpClient client;
  private final Duration limit;

  @Inject
  WebClient(PreflightConfig config) {
    this(
        HttpClient.newBuilder()
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(config.httpTimeout())
            .build(),
        config.httpTimeout());
  }

  WebClient(HttpClient client, Duration limit) {
    this.client = client;
    this.limit = limit;
  }

  /** An answer, or none. */
  sealed interface Outcome {

    /**
     * An answer.
     *
     * @param status such as 200
     * @param location where it sends us; empty if nowhere
     * @param date its Date header; empty if it has none
     * @param body its beginning
     */
    record Answered(int status, String location, String date, String body) implements Outcome {}

    /** None, and why. */
    record Failed(String why) implements Outcome {}
  }

  /** Looks at a page. */
  Outcome get(URI address) {
    return send(HttpRequest.newBuilder(address).GET());
  }

  /** Sends a form as a mailbox provider does. */
  Outcome post(URI address, String contentType, String body) {
    return send(
        HttpRequest.newBuilder(address)
            .header("Content-Type", contentType)
            .POST(HttpRequest.BodyPublishers.ofString(body)));
  }

  private Outcome send(HttpRequest.Builder request) {
    try {
      HttpResponse<String> answer =
          client.send(request.timeout(limit).build(), HttpResponse.BodyHandlers.ofString());
      return new Outcome.Answered(
          answer.statusCode(),
          answer.headers().firstValue("Location").orElse(""),
          answer.headers().firstValue("Date").orElse(""),
          answer.body());
    } catch (HttpTimeoutException e) {
      return new Outcome.Failed("no answer within " + limit.toSeconds() + " s");
    } catch (ConnectException e) {
      return new Outcome.Failed("nothing answers there");
    } catch (SSLException e) {
      return new Outcome.Failed("its certificate is not valid (" + e.getMessage() + ")");
    } catch (IOException e) {
      return new Outcome.Failed("the connection broke (" + e.getMessage() + ")");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Outcome.Failed("it took too long");
    }
  }
}
