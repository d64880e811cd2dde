package org.paperround.source.remote;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.paperround.source.http.Answer;
import org.paperround.source.http.BodyReader;
import org.paperround.source.http.FetchFailure;
import org.paperround.source.http.FetchRequest;
import org.paperround.source.http.FetchSession;

/**
 * Gives prepared answers. A reader that fails is tried three times, as by a real session. Of
 * several answers for one address the last is given again and again.
 */
public final class CannedSession implements FetchSession {

  private static final int TRIES = 3;

  private record Canned(int status, Map<String, List<String>> headers, byte[] body) {}

  private final Map<String, Deque<Canned>> answers = new LinkedHashMap<>();
  private final List<URI> asked = new ArrayList<>();

  /** Answers with a body. */
  public CannedSession with(String address, String body) {
    return with(address, 200, Map.of(), body);
  }

  /** Answers with a status, headers and a body. */
  public CannedSession with(String address, int status, Map<String, String> headers, String body) {
    return with(address, status, headers, body.getBytes(StandardCharsets.UTF_8));
  }

  /** Answers with bytes. */
  public CannedSession with(String address, int status, Map<String, String> headers, byte[] body) {
    Map<String, List<String>> lists = new HashMap<>();
    headers.forEach((name, value) -> lists.put(name, List.of(value)));
    answers.computeIfAbsent(address, a -> new ArrayDeque<>()).add(new Canned(status, lists, body));
    return this;
  }

  @Override
  public <T> Optional<T> get(FetchRequest request, BodyReader<T> reader) throws FetchFailure {
    asked.add(request.uri());
    Deque<Canned> left = answers.get(request.uri().toString());
    if (left == null) {
      throw new AssertionError("nobody was to ask for " + request.uri());
    }
    Canned canned = left.size() > 1 ? left.removeFirst() : left.getFirst();
    if (canned.status() == 304) {
      return Optional.empty();
    }
    if (canned.status() != 200 && !request.readable().contains(canned.status())) {
      throw failure(FetchFailure.Kind.STATUS, canned.status(), null);
    }
    @Nullable IOException last = null;
    for (int i = 0; i < TRIES; i++) {
      try {
        return Optional.of(
            reader.read(
                new Answer(
                    request.uri(),
                    canned.status(),
                    canned.headers(),
                    new ByteArrayInputStream(canned.body()))));
      } catch (IOException e) {
        last = e;
      }
    }
    throw failure(FetchFailure.Kind.BROKEN_BODY, canned.status(), last);
  }

  private static FetchFailure failure(
      FetchFailure.Kind kind, int status, @Nullable IOException cause) {
    return new FetchFailure(kind, status, null, kind + " " + status, cause);
  }

  @Override
  public List<URI> asked() {
    return asked.stream().distinct().toList();
  }

  /** Every request, in order. */
  public List<URI> requests() {
    return List.copyOf(asked);
  }
}
