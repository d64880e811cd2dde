package org.paperround.mail.pace;

import java.time.Duration;
import java.time.Instant;

/**
 * What a domain takes that has asked for patience. Each process keeps to it on its own, as each had
 * its own share before.
 *
 * @param restsUntil before this it gets no mails
 * @param perSecond then so many mails in a second
 * @param atOnce and so many at the same time; a fraction is on its way to the next whole
 * @param setbacks how often it asked since a mail was last accepted
 */
record DomainLimit(Instant restsUntil, double perSecond, double atOnce, int setbacks) {

  private static final double SLOWEST = 1 / 60.0;
  private static final double FASTEST = 1_000;

  /** How much faster it becomes in a second, in mails a second, while all goes well. */
  private static final double RISE = 0.1;

  /** After this long without a complaint a domain has no limit any more. */
  static final Duration MEMORY = Duration.ofDays(1);

  /** What a domain gets after its first complaint: half of what it had. */
  static DomainLimit halfOf(double perSecond, double atOnce, Instant restsUntil) {
    return new DomainLimit(restsUntil, Math.min(FASTEST, perSecond), atOnce, 0).slower(restsUntil);
  }

  /** Half as much, after one complaint more. */
  DomainLimit slower(Instant rest) {
    return new DomainLimit(
        rest, Math.max(SLOWEST, perSecond / 2), Math.max(1, atOnce / 2), setbacks + 1);
  }

  /** A little more, after a success. */
  DomainLimit faster() {
    return new DomainLimit(
        restsUntil, Math.min(FASTEST, perSecond + RISE / perSecond), atOnce + 1 / atOnce, 0);
  }

  /** The stricter of each. */
  DomainLimit and(DomainLimit other) {
    return new DomainLimit(
        restsUntil.isAfter(other.restsUntil) ? restsUntil : other.restsUntil,
        Math.min(perSecond, other.perSecond),
        Math.min(atOnce, other.atOnce),
        Math.max(setbacks, other.setbacks));
  }

  /** Whether others have to hear of it who know an older one: a complaint, or twice the pace. */
  boolean isNewsAfter(DomainLimit told) {
    return restsUntil.isAfter(told.restsUntil)
        || (setbacks == 0 && told.setbacks > 0)
        || perSecond >= 2 * told.perSecond;
  }

  boolean isOver(Instant now) {
    return now.isAfter(restsUntil.plus(MEMORY));
  }

  /** Between two mails. */
  Duration gap() {
    return gapAfter(Duration.ZERO);
  }

  /** Between two mails when all has gone well for so long. */
  Duration gapAfter(Duration well) {
    double then = Math.min(FASTEST, perSecond + RISE * well.toMillis() / 1e3);
    return Duration.ofNanos((long) (1e9 / then));
  }
}
