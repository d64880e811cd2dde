package org.paperround.source.http;

import io.quarkus.logging.Log;
import io.smallrye.faulttolerance.api.CircuitBreakerState;
import io.smallrye.faulttolerance.api.Guard;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import org.eclipse.microprofile.faulttolerance.exceptions.CircuitBreakerOpenException;
import org.paperround.source.http.FetchFailure.Kind;

/** A circuit breaker for each server, so that one that is down is left in peace for a while. */
final class Breakers {

  private static final Set<Kind> TROUBLE = Set.of(Kind.UNREACHABLE, Kind.TIMEOUT, Kind.BROKEN_BODY);
  private static final int TOO_MANY_REQUESTS = 429;

  private final Map<String, Guard> guards = new ConcurrentHashMap<>();
  private final FetchConfig.Breaker config;

  Breakers(FetchConfig.Breaker config) {
    this.config = config;
  }

  /** What is asked of a server. */
  @FunctionalInterface
  interface Question<T> {
    T ask() throws FetchFailure;
  }

  /** Asks unless the server is being left in peace. */
  <T> T ask(String server, Question<T> question) throws FetchFailure {
    AtomicReference<T> answer = new AtomicReference<>();
    try {
      guards
          .computeIfAbsent(server, this::guard)
          .call(
              () -> {
                answer.set(question.ask());
                return true;
              },
              Boolean.class);
    } catch (FetchFailure | RuntimeException e) {
      if (e instanceof CircuitBreakerOpenException) {
        throw open(server, e);
      }
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
    return answer.get();
  }

  private FetchFailure open(String server, Exception cause) {
    return new FetchFailure(
        Kind.CIRCUIT_OPEN,
        0,
        null,
        "%s failed so often that it is left in peace for %d s"
            .formatted(server, config.pause().toSeconds()),
        cause);
  }

  private Guard guard(String server) {
    return Guard.create()
        .withDescription("fetch from " + server)
        .withCircuitBreaker()
        .requestVolumeThreshold(config.requests())
        .failureRatio(config.ratio())
        .delay(config.pause().toMillis(), ChronoUnit.MILLIS)
        .when(Breakers::isTrouble)
        .onStateChange(state -> report(server, state))
        .done()
        .build();
  }

  private static void report(String server, CircuitBreakerState state) {
    switch (state) {
      case OPEN -> Log.warnf("%s failed too often and is left in peace for a while", server);
      case HALF_OPEN -> Log.infof("%s is tried again", server);
      case CLOSED -> Log.infof("%s answers again", server);
    }
  }

  /** Answers that refuse what was asked come from a server in good health. */
  private static boolean isTrouble(Throwable thrown) {
    return thrown instanceof FetchFailure failure
        && (TROUBLE.contains(failure.kind())
            || failure.status() == TOO_MANY_REQUESTS
            || failure.status() >= 500);
  }
}
