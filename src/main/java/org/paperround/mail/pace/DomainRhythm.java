package org.paperround.mail.pace;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.paperround.mail.Transmission;
import org.paperround.mail.Transmission.Outcome;
import org.paperround.platform.RetryDelay;

/**
 * What one domain takes: additive increase, multiplicative decrease, of the mails at the same time
 * and of the mails in a second. The latter are a token bucket, as those who were put off come back
 * together: all whose time has come may go.
 */
final class DomainRhythm {

  private static final Duration FIRST_REST = Duration.ofSeconds(30);
  private static final Duration LONGEST_REST = Duration.ofMinutes(30);

  /** What the bucket holds: they come back at ticks of half a minute, and a tick may be late. */
  private static final Duration CREDIT = Duration.ofMinutes(1);

  /** The weight of the last gap in the mean one. */
  private static final double FRESH = 0.1;

  private final RandomGenerator random;
  private int underway;
  private @Nullable DomainLimit limit;
  private @Nullable DomainLimit told;
  private Instant nextStart = Instant.MIN;
  private Instant nextHint = Instant.MIN;
  private @Nullable Instant lastStart;
  private double meanGap = 1;

  DomainRhythm(RandomGenerator random) {
    this.random = random;
  }

  Turn acquire(Instant now) {
    if (limit != null && limit.isOver(now)) {
      limit = null;
      told = null;
    }
    if (limit != null) {
      Instant earliest = later(limit.restsUntil(), nextStart);
      if (now.isBefore(earliest)) {
        return new Turn.NotBefore(placeInLine(earliest, limit));
      }
      if (underway >= (int) limit.atOnce()) {
        return new Turn.Full();
      }
      nextStart = later(earliest, now.minus(CREDIT)).plus(limit.gap());
    }
    underway++;
    measure(now);
    return new Turn.Go();
  }

  /** When somebody may come back who cannot wait for those on their way to end. */
  Instant later(Instant now) {
    return limit == null ? now : placeInLine(later(limit.restsUntil(), now), limit);
  }

  /**
   * Those who must wait get times one after the other, in the order in which they asked; ever
   * closer, as the domain will take more and more if all goes well.
   */
  private Instant placeInLine(Instant earliest, DomainLimit known) {
    Instant at = later(earliest, nextHint);
    nextHint = at.plus(known.gapAfter(Duration.between(earliest, at)));
    // Not a moment too early, however precisely it is kept.
    return at.truncatedTo(ChronoUnit.MILLIS).plusMillis(1);
  }

  private void measure(Instant now) {
    if (lastStart != null) {
      double gap = Duration.between(lastStart, now).toNanos() / 1e9;
      meanGap += FRESH * (Math.max(gap, 0) - meanGap);
    }
    lastStart = now;
  }

  /** A mail is not on its way any more; what became of it is null if it was not sent. */
  void end(@Nullable Transmission transmission, Instant now) {
    int together = underway;
    underway--;
    if (transmission == null) {
      return;
    }
    if (asksForPatience(transmission)) {
      // What was on its way meanwhile meets the same complaint, which counts once.
      if (limit == null || !now.isBefore(limit.restsUntil())) {
        slowDown(together, now);
      }
    } else if (limit != null && transmission.outcome() == Outcome.ACCEPTED) {
      limit = limit.faster();
    }
  }

  private void slowDown(int together, Instant now) {
    int setbacks = limit == null ? 1 : limit.setbacks() + 1;
    // As precise as a database keeps it, so that a limit read back is known as the same.
    Instant rest =
        now.plus(RetryDelay.after(setbacks, FIRST_REST, LONGEST_REST, random))
            .truncatedTo(ChronoUnit.MICROS);
    limit = limit == null ? DomainLimit.halfOf(1 / meanGap, together, rest) : limit.slower(rest);
    nextHint = rest;
  }

  /** What others have to hear of it; null if nothing. */
  @Nullable DomainLimit news() {
    return limit != null && (told == null || limit.isNewsAfter(told)) ? limit : null;
  }

  /** Others can hear of this limit. */
  void told(DomainLimit known) {
    told = known;
  }

  /** Another process heard a complaint that this one did not: it counts here too. */
  void adopt(DomainLimit others) {
    if (limit == null || others.restsUntil().isAfter(limit.restsUntil())) {
      limit = limit == null ? others : limit.and(others);
      nextHint = later(nextHint, limit.restsUntil());
      told = limit;
    }
  }

  /** RFC 5321 section 3.8 (421) and RFC 3463 section 3.8 (4.7.x), said of a mail, not of us. */
  private static boolean asksForPatience(Transmission transmission) {
    String enhanced = transmission.enhancedCode();
    boolean code = transmission.code() != null && transmission.code() == 421;
    return transmission.outcome() == Outcome.DEFERRED
        && !transmission.general()
        && (code || (enhanced != null && enhanced.startsWith("4.7.")));
  }

  boolean isIdle() {
    return underway == 0;
  }

  boolean isUnlimited() {
    return limit == null;
  }

  /** Whether no limit is lost with it. */
  boolean isForgettable() {
    return limit == null && isIdle();
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }
}
