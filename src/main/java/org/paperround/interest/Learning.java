package org.paperround.interest;

import java.time.Duration;
import java.util.OptionalDouble;

/**
 * How much a verdict weighs as an example. It fades: tastes change, and what was said last counts
 * most. Only what a reader says on purpose is learned from, never what was opened.
 */
final class Learning {

  /** A saved paper is as good as one the reader brought along. */
  static final double SAVED = 1;

  /** “More like this” is said more lightly. */
  static final double MORE = 0.5;

  /** A dismissed paper weighs a quarter at most; more than that undid the gain when measured. */
  static final double LESS = -0.25;

  /** After this time a verdict weighs half. */
  static final Duration HALF_LIFE = Duration.ofDays(180);

  /** A verdict that weighs less has been forgotten. */
  static final double FORGOTTEN = 0.05;

  /** What a dismissal never falls below, as its paper stays hidden. */
  static final double STILL_HIDDEN = -0.001;

  private Learning() {}

  /**
   * The weight of a verdict.
   *
   * @param age since it was given; a negative one counts as none
   * @return its weight as an {@link Example}; empty once forgotten
   */
  static OptionalDouble weight(Verdict verdict, Duration age) {
    double halfLives = Math.max(0, (double) age.toSeconds() / HALF_LIFE.toSeconds());
    double weight = full(verdict) * Math.pow(0.5, halfLives);
    if (Math.abs(weight) >= FORGOTTEN) {
      return OptionalDouble.of(weight);
    }
    return switch (verdict) {
      case MORE, SAVED -> OptionalDouble.empty();
      case LESS -> OptionalDouble.of(STILL_HIDDEN);
    };
  }

  private static double full(Verdict verdict) {
    return switch (verdict) {
      case MORE -> MORE;
      case LESS -> LESS;
      case SAVED -> SAVED;
    };
  }
}
