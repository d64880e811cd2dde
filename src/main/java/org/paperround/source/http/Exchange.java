package org.paperround.source.http;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.paperround.source.http.FetchFailure.Kind;
import org.paperround.source.http.Outcome.Read;
import org.paperround.source.http.Outcome.Redirected;
import org.paperround.source.http.Outcome.Unchanged;

/** Asks a server once and turns whatever comes of it into an outcome or a failure. */
final class Exchange {

  private static final int NOT_MODIFIED = 304;
  private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);

  private final Client client;
  private final Watchdog watchdog;
  private final Clock clock;
  private final long maxBody;

  Exchange(Client client, Watchdog watchdog, Clock clock, long maxBody) {
    this.client = client;
    this.watchdog = watchdog;
    this.clock = clock;
    this.maxBody = maxBody;
  }

  /** Asks; the validator, if there is one, makes the request conditional. */
  <T> Outcome<T> ask(
      Target target,
      FetchRequest request,
      Optional<Validator> known,
      BodyReader<T> reader,
      Watchdog.Budget budget,
      Turn turn)
      throws FetchFailure {
    HttpGet get = get(target, request, known);
    Failures failures = new Failures(target);
    turn.use();
    try (Watchdog.Watch watch = watchdog.over(get::cancel, budget)) {
      ClassicHttpResponse response;
      try {
        response = client.open(get);
      } catch (IOException e) {
        throw failures.ofHead(e, watch.isOver());
      }
      int status = response.getCode();
      Map<String, List<String>> headers = headers(response);
      Answer head = new Answer(target.uri(), status, headers, InputStream.nullInputStream());
      ServerWishes.quotaReset(head).ifPresent(turn::rest);
      if (status == NOT_MODIFIED && known.isPresent()) {
        return new Unchanged<>();
      }
      if (REDIRECTS.contains(status)) {
        return new Redirected<>(target.redirected(head.header("location").orElse(null), status));
      }
      if (status / 100 != 2 && !request.readable().contains(status)) {
        Optional<Duration> retryAfter = ServerWishes.retryAfter(head, clock.instant());
        retryAfter.ifPresent(turn::rest);
        throw failures.ofStatus(status, retryAfter);
      }
      Body body = body(response, head, failures, watch);
      Answer answer = new Answer(target.uri(), status, headers, body);
      return new Read<>(read(answer, body, reader, failures), Validator.of(answer));
    } finally {
      // Closing the response instead would first read it to an end that may never come.
      get.cancel();
    }
  }

  private static HttpGet get(Target target, FetchRequest request, Optional<Validator> known) {
    HttpGet get = new HttpGet(target.uri());
    get.setHeader("Accept", request.accept());
    known.ifPresent(
        validator -> {
          if (validator.entityTag() != null) {
            get.setHeader("If-None-Match", validator.entityTag());
          }
          if (validator.lastModified() != null) {
            get.setHeader("If-Modified-Since", validator.lastModified());
          }
        });
    return get;
  }

  private Body body(
      ClassicHttpResponse response, Answer head, Failures failures, Watchdog.Watch watch)
      throws FetchFailure {
    Body.Trouble trouble =
        (kind, what, cause) -> failures.ofBody(head.status(), kind, what, cause, watch.isOver());
    try {
      HttpEntity entity = response.getEntity();
      if (entity != null && entity.getContentLength() > maxBody) {
        throw trouble.failure(Kind.TOO_LARGE, "is longer than " + maxBody + " bytes", null);
      }
      InputStream raw = entity == null ? InputStream.nullInputStream() : entity.getContent();
      String encoding =
          String.join(",", head.headers().getOrDefault("content-encoding", List.of()));
      return Body.of(raw, entity == null ? "" : encoding, maxBody, trouble);
    } catch (FetchFailure e) {
      throw e;
    } catch (IOException e) {
      throw failures.ofHead(e, watch.isOver());
    }
  }

  /** A broken body counts, whatever its reader made of it. */
  private static <T> T read(Answer answer, Body body, BodyReader<T> reader, Failures failures)
      throws FetchFailure {
    T value;
    try {
      value = reader.read(answer);
    } catch (IOException | RuntimeException e) {
      if (body.failure().isPresent()) {
        throw body.failure().get();
      }
      switch (e) {
        case FetchFailure failure -> throw failure;
        case IOException unread -> throw failures.ofReader(answer.status(), unread);
        case RuntimeException misread -> throw misread;
        default -> throw new IllegalStateException(e);
      }
    }
    if (body.failure().isPresent()) {
      throw body.failure().get();
    }
    return value;
  }

  private static Map<String, List<String>> headers(ClassicHttpResponse response) {
    Map<String, List<String>> headers = new TreeMap<>();
    for (Header header : response.getHeaders()) {
      headers
          .computeIfAbsent(header.getName().toLowerCase(Locale.ROOT), name -> new ArrayList<>())
          .add(header.getValue() == null ? "" : header.getValue());
    }
    return headers;
  }
}
