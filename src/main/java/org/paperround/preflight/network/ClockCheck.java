package org.paperround.preflight.network;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.paperround.preflight.check.Check;
import org.paperround.preflight.check.CheckId;
import org.paperround.preflight.check.Finding;
import org.paperround.preflight.check.Trial;
import org.paperround.preflight.network.WebClient.Outcome;

/**
 * Whether our clock agrees with that of the server at the public address, by its Date header. Where
 * that is the same machine it proves nothing, and the finding says so.
 */
@Singleton
class ClockCheck implements Check {

  private static final Duration TOLERABLE = Duration.ofMinutes(1);
  private static final Duration TOO_MUCH = Duration.ofMinutes(5);
  private static final String REMEDY =
      "Let the machine set its clock by the network: timedatectl set-ntp true.";

  private final WebClient web;
  private final Clock clock;

  ClockCheck(WebClient web, Clock clock) {
    this.web = web;
    this.clock = clock;
  }

  @Override
  public CheckId id() {
    return CheckId.CLOCK;
  }

  @Override
  public Finding run(Trial trial) {
    Instant before = clock.instant();
    Outcome outcome = web.get(trial.setup().publicUrl());
    Instant after = clock.instant();
    Optional<Instant> theirs = theirTime(outcome);
    if (theirs.isEmpty()) {
      return Finding.warn(
          id(),
          "The clock could not be compared: the public address gave no time.",
          "See that this machine's clock is set by the network (timedatectl status).");
    }
    // Their time is in whole seconds, and read at some moment in between.
    Duration behind = Duration.between(after, theirs.get());
    Duration ahead = Duration.between(theirs.get().plusSeconds(1), before);
    Duration off = behind.compareTo(ahead) > 0 ? behind : ahead;
    if (off.compareTo(TOLERABLE) <= 0) {
      return Finding.pass(
          id(),
          "The clock agrees with that of the server at the public address. If that is this same"
              + " machine, this shows nothing.");
    }
    String what =
        "This machine's clock is %d seconds %s that of the server at the public address."
            .formatted(off.toSeconds(), behind.isPositive() ? "behind" : "ahead of");
    return off.compareTo(TOO_MUCH) > 0
        ? Finding.fail(id(), what, REMEDY)
        : Finding.warn(id(), what, REMEDY);
  }

  private static Optional<Instant> theirTime(Outcome outcome) {
    if (!(outcome instanceof Outcome.Answered answer)) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          ZonedDateTime.parse(answer.date(), DateTimeFormatter.RFC_1123_DATE_TIME).toInstant());
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
