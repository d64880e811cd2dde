package org.paperround.source.http;

import io.quarkus.logging.Log;
import java.net.URI;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** One run: asks again where that may help, and remembers validators until they are confirmed. */
final class Run implements FetchRun {

  private final String owner;
  private final boolean conditional;
  private final Asker asker;
  private final BackOff backOff;
  private final Pause pause;
  private final int tries;
  private final Validators validators;
  private final Set<URI> asked = new LinkedHashSet<>();
  private final Map<URI, Validator> learned = new HashMap<>();
  private boolean reading;

  Run(
      String owner,
      boolean conditional,
      Asker asker,
      BackOff backOff,
      Pause pause,
      int tries,
      Validators validators) {
    this.owner = owner;
    this.conditional = conditional;
    this.asker = asker;
    this.backOff = backOff;
    this.pause = pause;
    this.tries = tries;
    this.validators = validators;
  }

  @Override
  public <T> Optional<T> get(FetchRequest request, BodyReader<T> reader) throws FetchFailure {
    if (reading) {
      // It would wait for its own turn.
      throw new IllegalStateException("a reader must not ask for more while it reads");
    }
    reading = true;
    try {
      return retrying(request, reader);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw Failures.stopped(e);
    } finally {
      reading = false;
    }
  }

  private <T> Optional<T> retrying(FetchRequest request, BodyReader<T> reader)
      throws FetchFailure, InterruptedException {
    for (int count = 1; ; count++) {
      try {
        Asker.Result<T> result = asker.ask(request, address -> known(request, address), reader);
        result.validator().ifPresent(validator -> learned.put(result.address(), validator));
        return result.value();
      } catch (FetchFailure e) {
        if (!backOff.mayHelp(e)) {
          throw e;
        }
        if (count == tries) {
          throw tries == 1 ? e : afterAll(e);
        }
        Log.debugf("Asking again: %s", e.getMessage());
        pause.pause(backOff.pause(count));
      }
    }
  }

  private Optional<Validator> known(FetchRequest request, URI address) {
    asked.add(address);
    return conditional && !request.fresh() ? validators.find(owner, address) : Optional.empty();
  }

  private FetchFailure afterAll(FetchFailure last) {
    return new FetchFailure(
        last.kind(),
        last.status(),
        last.retryAfter().orElse(null),
        "%s (asked %d times)".formatted(last.getMessage(), tries),
        last);
  }

  @Override
  public List<URI> asked() {
    return List.copyOf(asked);
  }

  @Override
  public void confirm() {
    validators.keep(owner, learned);
  }
}
