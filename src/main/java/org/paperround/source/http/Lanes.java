package org.paperround.source.http;

import io.quarkus.logging.Log;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.paperround.source.http.FetchFailure.Kind;

/**
 * One request at a time in each lane, and a rest after each. A lane of the processes together is a
 * lease in the database, held until the body is read; it ends by itself some time after the longest
 * a request may take, in case its holder died. No transaction is open while somebody waits.
 */
final class Lanes {

  /** The lane that all of arXiv's services share, as arXiv's terms ask for. */
  static final String ARXIV = "arxiv";

  /** Beyond the longest request, for clocks that differ a little. */
  static final Duration MARGIN = Duration.ofSeconds(30);

  /** A server that means 1970 where it says now must not be left alone for decades. */
  private static final Duration LONGEST_REST = Duration.ofHours(1);

  /** How often somebody who waits looks whether the lane was given back. */
  static final Duration LOOK = Duration.ofMillis(250);

  private final PaceBook shared;
  private final PaceBook local;
  private final FetchConfig config;
  private final Clock clock;
  private final Pause pause;

  Lanes(PaceBook shared, PaceBook local, FetchConfig config, Clock clock, Pause pause) {
    this.shared = shared;
    this.local = local;
    this.config = config;
    this.clock = clock;
    this.pause = pause;
  }

  /**
   * Waits for a turn.
   *
   * @throws FetchFailure if the server asked for a longer rest than allowed, or others take too
   *     long
   */
  Turn take(FetchRequest request, Target target) throws FetchFailure, InterruptedException {
    return request.lane().isBlank()
        ? take(new Lane(local, target.server(), config.hostInterval()))
        : take(
            new Lane(
                shared,
                request.lane(),
                request.lane().equals(ARXIV) ? config.arxivInterval() : config.hostInterval()));
  }

  private Turn take(Lane lane) throws FetchFailure, InterruptedException {
    String holder = UUID.randomUUID().toString();
    Instant start = clock.instant();
    Duration lease = config.totalTime().plus(MARGIN);
    while (true) {
      Instant now = clock.instant();
      if (now.isAfter(start.plus(config.longestQueue()))) {
        throw new FetchFailure(
            Kind.TIMEOUT, 0, null, "There was no turn to ask " + lane.name + " for too long", null);
      }
      PaceBook.Claim claim = lane.book.take(lane.name, holder, now, now.plus(lease));
      Duration wait = Duration.between(now, claim.at());
      switch (claim.state()) {
        case TAKEN -> {
          return new Taken(lane, holder);
        }
        case HELD -> pause.pause(wait.compareTo(LOOK) < 0 ? wait : LOOK);
        case RESTING -> {
          if (wait.compareTo(config.longestWait()) > 0) {
            throw new FetchFailure(
                Kind.STATUS,
                429,
                wait,
                "%s asked to be left alone for another %d s".formatted(lane.name, wait.toSeconds()),
                null);
          }
          pause.pause(wait);
        }
      }
    }
  }

  private record Lane(PaceBook book, String name, Duration interval) {}

  /** A lane that was taken. */
  private final class Taken implements Turn {

    private final Lane lane;
    private final String holder;
    private Duration rest = Duration.ZERO;

    Taken(Lane lane, String holder) {
      this.lane = lane;
      this.holder = holder;
    }

    @Override
    public void use() {
      rest(lane.interval);
    }

    @Override
    public void rest(Duration time) {
      Duration wish = time.compareTo(LONGEST_REST) < 0 ? time : LONGEST_REST;
      rest = rest.compareTo(wish) < 0 ? wish : rest;
    }

    @Override
    public void close() {
      try {
        lane.book.giveBack(lane.name, holder, clock.instant().plus(rest));
      } catch (RuntimeException e) {
        Log.warnf(e, "The lane %s could not be given back; its lease will end", lane.name);
      }
    }
  }
}
