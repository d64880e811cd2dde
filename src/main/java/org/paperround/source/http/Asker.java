package org.paperround.source.http;

import java.net.URI;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.paperround.source.http.FetchFailure.Kind;
import org.paperround.source.http.Outcome.Read;
import org.paperround.source.http.Outcome.Redirected;
import org.paperround.source.http.Outcome.Unchanged;

/**
 * One try: asks, each time in turn and unless the server is left in peace, and follows redirects.
 */
final class Asker {

  private static final int MOST_REDIRECTS = 5;

  private final Exchange exchange;
  private final Lanes lanes;
  private final Breakers breakers;
  private final FetchConfig config;

  Asker(Exchange exchange, Lanes lanes, Breakers breakers, FetchConfig config) {
    this.exchange = exchange;
    this.lanes = lanes;
    this.breakers = breakers;
    this.config = config;
  }

  /** What the server at the end of the redirects answered, or that it did not change. */
  record Result<T>(URI address, Optional<T> value, Optional<Validator> validator) {}

  /**
   * Asks.
   *
   * @param known the validator to send to an address, if there is one
   */
  <T> Result<T> ask(
      FetchRequest request, Function<URI, Optional<Validator>> known, BodyReader<T> reader)
      throws FetchFailure, InterruptedException {
    Watchdog.Budget budget = new Watchdog.Budget(config.totalTime());
    Set<Target> seen = new HashSet<>();
    Target target = Target.of(request.uri());
    while (seen.add(target)) {
      if (seen.size() > MOST_REDIRECTS + 1) {
        throw lost(request.uri() + " redirects too often");
      }
      Optional<Validator> validator = known.apply(target.uri());
      Outcome<T> outcome = inTurn(target, request, validator, reader, budget);
      switch (outcome) {
        case Read<T> read -> {
          return new Result<>(target.uri(), Optional.of(read.value()), read.validator());
        }
        case Unchanged<T> unchanged -> {
          return new Result<>(target.uri(), Optional.empty(), validator);
        }
        case Redirected<T> redirected -> target = redirected.next();
      }
    }
    throw lost(request.uri() + " redirects in a circle");
  }

  private <T> Outcome<T> inTurn(
      Target target,
      FetchRequest request,
      Optional<Validator> known,
      BodyReader<T> reader,
      Watchdog.Budget budget)
      throws FetchFailure, InterruptedException {
    try (Turn turn = lanes.take(request, target)) {
      return breakers.ask(
          target.server(), () -> exchange.ask(target, request, known, reader, budget, turn));
    }
  }

  private static FetchFailure lost(String message) {
    return new FetchFailure(Kind.REDIRECTS, 0, null, message, null);
  }
}
