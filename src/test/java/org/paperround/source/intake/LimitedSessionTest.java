package org.paperround.source.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.paperround.source.http.BodyReader;
import org.paperround.source.http.FetchFailure;
import org.paperround.source.http.FetchRequest;
import org.paperround.source.http.FetchSession;
import org.paperround.testing.MovableClock;

class LimitedSessionTest {

  private static final URI ADDRESS = URI.create("https://archive.example.org/");

  private final MovableClock clock = new MovableClock();
  private final LimitedSession session =
      new LimitedSession(new Empty(), clock, Duration.ofMinutes(30));

  @Test
  void requestsPassUntilTheRunHasTakenItsTime() throws FetchFailure {
    FetchRequest request = FetchRequest.of(ADDRESS, "*/*");

    clock.forward(Duration.ofMinutes(29));
    assertThat(session.get(request, answer -> "")).isEmpty();
    assertThat(session.asked()).containsExactly(ADDRESS);

    clock.forward(Duration.ofMinutes(2));
    assertThatThrownBy(() -> session.get(request, answer -> ""))
        .isInstanceOfSatisfying(
            FetchFailure.class, e -> assertThat(e.kind()).isEqualTo(FetchFailure.Kind.TIMEOUT))
        .hasMessage("the run took longer than its limit of 30 minutes");
  }

  private static final class Empty implements FetchSession {

    @Override
    public <T> Optional<T> get(FetchRequest request, BodyReader<T> reader) {
      return Optional.empty();
    }

    @Override
    public List<URI> asked() {
      return List.of(ADDRESS);
    }
  }
}
