package org.paperround.source.intake;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.paperround.source.http.BodyReader;
import org.paperround.source.http.FetchFailure;
import org.paperround.source.http.FetchRequest;
import org.paperround.source.http.FetchSession;

/** A session that asks nothing more after a while; each single request has its own time limit. */
final class LimitedSession implements FetchSession {

  private final FetchSession inner;
  private final Clock clock;
  private final Duration limit;
  private final Instant end;

  LimitedSession(FetchSession inner, Clock clock, Duration limit) {
    this.inner = inner;
    this.clock = clock;
    this.limit = limit;
    this.end = clock.instant().plus(limit);
  }

  @Override
  public <T> Optional<T> get(FetchRequest request, BodyReader<T> reader) throws FetchFailure {
    if (clock.instant().isAfter(end)) {
      throw new FetchFailure(
          FetchFailure.Kind.TIMEOUT,
          0,
          null,
          "the run took longer than its limit of %d minutes".formatted(limit.toMinutes()),
          null);
    }
    return inner.get(request, reader);
  }

  @Override
  public List<URI> asked() {
    return inner.asked();
  }
}
