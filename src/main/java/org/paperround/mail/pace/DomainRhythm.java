package org.paperround.mail.pace;

import java.time.Duration;
import java.time.Instant;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.paperround.mail.Transmission;
import org.paperround.mail.Transmission.Outcome;
import org.paperround.platform.RetryDelay;

/**
 * What one domain takes: additive increase, multiplicative decrease, of the mails at the same time
 * and of the mails in a second.
 */
final class DomainRhythm {

  private static final Duration FIRST_REST = Duration.ofSeconds(30);
  private static final Duration LONGEST_REST = Duration.ofMinutes(30);

  /** After this long without a complaint a domain has no limit any more. */
  private static final Duration MEMORY = Duration.ofDays(1);

  private static final double SLOWEST = 1 / 60.0;
  private static final double FASTEST = 1_000;

  /** How much faster it becomes in a second, in mails a second, while all goes well. */
  private static final double RISE = 0.1;

  /** The weight of the last gap in the mean one. */
  private static final double FRESH = 0.1;

  private final RandomGenerator random;
  private int underway;
  private boolean limited;
  private double width;
  private double rate;
  private int setbacks;
  private Instant restsUntil = Instant.MIN;
  private Instant nextStart = Instant.MIN;
  private Instant nextHint = Instant.MIN;
  private @Nullable Instant lastStart;
  private double meanGap = 1;

  DomainRhythm(RandomGenerator random) {
    this.random = random;
  }

  Turn acquire(Instant now) {
    if (limited && now.isAfter(restsUntil.plus(MEMORY))) {
      limited = false;
    }
    if (limited) {
      Instant earliest = later(restsUntil, nextStart);
      if (now.isBefore(earliest)) {
        return hint(earliest);
      }
      if (underway >= (int) width) {
        return hint(now.plus(gap()));
      }
      nextStart = now.plus(gap());
    }
    underway++;
    measure(now);
    return new Turn.Go();
  }

  /** Those who must wait come back one by one, in the order in which they asked. */
  private Turn hint(Instant earliest) {
    Instant at = later(earliest, nextHint);
    nextHint = at.plus(gap());
    return new Turn.NotBefore(at);
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
    if (transmission == null || !(limited || asksForPatience(transmission))) {
      return;
    }
    if (!asksForPatience(transmission)) {
      rise(transmission);
    } else if (!limited || !now.isBefore(restsUntil)) {
      // What was on its way meanwhile meets the same complaint, which counts once.
      slowDown(together, now);
    }
  }

  private void slowDown(int together, Instant now) {
    width = Math.max(1, (limited ? width : together) / 2);
    rate = Math.max(SLOWEST, (limited ? rate : Math.min(FASTEST, 1 / meanGap)) / 2);
    setbacks++;
    limited = true;
    restsUntil = now.plus(RetryDelay.after(setbacks, FIRST_REST, LONGEST_REST, random));
    nextHint = restsUntil;
  }

  private void rise(Transmission transmission) {
    if (transmission.outcome() == Outcome.ACCEPTED) {
      setbacks = 0;
      width += 1 / width;
      rate = Math.min(FASTEST, rate + RISE / rate);
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

  /** Whether no limit is lost with it. */
  boolean isForgettable() {
    return !limited && isIdle();
  }

  private Duration gap() {
    return Duration.ofNanos((long) (1e9 / rate));
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }
}
