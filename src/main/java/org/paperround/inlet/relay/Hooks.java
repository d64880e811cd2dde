package org.paperround.inlet.relay;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.arc.All;
import io.quarkus.logging.Log;
import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.paperround.inlet.Taker;

/** Takes the calls of the relays that are configured. */
@Startup
@Singleton
public class Hooks {

  /** More would let anybody have us parse more at once than memory holds. */
  private static final int MOST_AT_ONCE = 4;

  private final Semaphore turns = new Semaphore(MOST_AT_ONCE);
  private final Map<String, RelayEvents> relays;
  private final Taker taker;
  private final MeterRegistry meters;
  private final Clock clock;

  Hooks(@All List<RelayEvents> relays, Taker taker, MeterRegistry meters, Clock clock) {
    this.relays =
        relays.stream()
            .filter(RelayEvents::isOn)
            .collect(Collectors.toUnmodifiableMap(RelayEvents::name, Function.identity()));
    this.taker = taker;
    this.meters = meters;
    this.clock = clock;
  }

  /** Whether calls of a relay are expected. */
  public boolean expects(String relay) {
    return relays.containsKey(relay);
  }

  /** The most bytes that a call of a relay may have; 0 if none is expected. */
  public int largest(String relay) {
    return Optional.ofNullable(relays.get(relay)).map(RelayEvents::largest).orElse(0);
  }

  /**
   * Takes a call, at most four at once: others are to come again. What it says is stored when this
   * returns {@link HookAnswer.Accepted}; the same call again changes nothing.
   *
   * @param relay the name of the relay, as in the address that was called
   */
  public HookAnswer take(String relay, HookCall call) {
    RelayEvents events = relays.get(relay);
    if (events == null) {
      return HookAnswer.Refused.UNKNOWN;
    }
    HookAnswer answer = inTurn(events, call);
    count(relay, answer);
    return answer;
  }

  private HookAnswer inTurn(RelayEvents events, HookCall call) {
    if (!turns.tryAcquire()) {
      return HookAnswer.Refused.UNAVAILABLE;
    }
    try {
      return take(events, call, clock.instant());
    } finally {
      turns.release();
    }
  }

  private HookAnswer take(RelayEvents events, HookCall call, Instant now) {
    Optional<HookAnswer.Refused> objection = events.objection(call, now);
    if (objection.isPresent()) {
      Log.infof("A call of %s was not taken: %s", events.name(), objection.get());
      return objection.get();
    }
    try {
      return store(events.read(call, now));
    } catch (UnreadableCallException e) {
      Log.warnf("A call of %s could not be read: %s", events.name(), e.getMessage());
      return HookAnswer.Refused.UNREADABLE;
    } catch (IOException | RuntimeException e) {
      // Not its words: those of a database may hold an address.
      Log.errorf(
          "A call of %s could not be stored (%s); it has to come again",
          events.name(), e.getClass().getSimpleName());
      return HookAnswer.Refused.UNAVAILABLE;
    }
  }

  private HookAnswer store(Batch batch) {
    batch.reports().forEach(taker::take);
    batch.leavers().forEach(leaver -> taker.leave(leaver.address(), leaver.at()));
    return new HookAnswer.Accepted(
        batch.reports().size() + batch.leavers().size(), batch.ignored(), batch.unreadable());
  }

  private void count(String relay, HookAnswer answer) {
    switch (answer) {
      case HookAnswer.Accepted accepted -> {
        count(relay, "taken", accepted.taken());
        count(relay, "ignored", accepted.ignored());
        count(relay, "unreadable", accepted.unreadable());
      }
      case HookAnswer.Refused refused -> count(relay, refused.name().toLowerCase(Locale.ROOT), 1);
    }
  }

  private void count(String relay, String result, int events) {
    meters.counter("paperround.inlet.events", "relay", relay, "result", result).increment(events);
  }
}
