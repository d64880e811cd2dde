package org.paperround.source.arxiv;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.paperround.source.http.Answer;
import org.paperround.source.http.BodyReader;
import org.paperround.source.http.FetchFailure;
import org.paperround.source.http.FetchRequest;
import org.paperround.source.http.FetchSession;

/**
 * arXiv as tests want it: each address that contains a piece gets the answers given for the piece,
 * the last one again and again. Whatever the reader cannot read is asked for three times.
 */
public final class CannedArxiv implements FetchSession {

  private static final int TRIES = 3;

  private final Map<String, List<Reply>> replies = new LinkedHashMap<>();
  private final List<FetchRequest> requests = new ArrayList<>();

  private record Reply(int status, String body) {}

  /** The next answer for addresses that contain a piece, as it stands in its decoded form. */
  public CannedArxiv on(String piece, String body) {
    return on(piece, 200, body);
  }

  /** The next answer for addresses that contain a piece; 304 stands for "nothing changed". */
  public CannedArxiv on(String piece, int status, String body) {
    replies.computeIfAbsent(piece, key -> new ArrayList<>()).add(new Reply(status, body));
    return this;
  }

  @Override
  public <T> Optional<T> get(FetchRequest request, BodyReader<T> reader) throws FetchFailure {
    IOException last = new IOException("never asked");
    for (int i = 0; i < TRIES; i++) {
      requests.add(request);
      Reply reply = next(decoded(request.uri()));
      if (reply.status() == 304) {
        return Optional.empty();
      }
      if (reply.status() >= 300 && !request.readable().contains(reply.status())) {
        throw new FetchFailure(
            FetchFailure.Kind.STATUS, reply.status(), null, "status " + reply.status(), null);
      }
      try {
        byte[] body = reply.body().getBytes(StandardCharsets.UTF_8);
        return Optional.of(
            reader.read(
                new Answer(
                    request.uri(), reply.status(), Map.of(), new ByteArrayInputStream(body))));
      } catch (IOException e) {
        last = e;
      }
    }
    throw new FetchFailure(
        FetchFailure.Kind.BROKEN_BODY, 200, null, String.valueOf(last.getMessage()), last);
  }

  @Override
  public List<URI> asked() {
    return requests.stream().map(FetchRequest::uri).distinct().toList();
  }

  /** Every request, repeated ones as well. */
  public List<FetchRequest> requests() {
    return requests;
  }

  /** The addresses of every request, decoded. */
  public List<String> addresses() {
    return requests.stream().map(one -> decoded(one.uri())).toList();
  }

  private static String decoded(URI uri) {
    String address = uri.toString();
    int query = address.indexOf('?') + 1;
    return query == 0
        ? address
        : address.substring(0, query)
            + URLDecoder.decode(address.substring(query), StandardCharsets.UTF_8);
  }

  private Reply next(String address) {
    for (Map.Entry<String, List<Reply>> entry : replies.entrySet()) {
      if (address.contains(entry.getKey())) {
        List<Reply> left = entry.getValue();
        return left.size() > 1 ? left.removeFirst() : left.getFirst();
      }
    }
    throw new AssertionError("nobody expected " + address);
  }
}
