package org.paperround.source.remote;

/**
 * What a day should bring, known without asking.
 *
 * @param kind how sure that is
 * @param reason why, as a clause for people, such as {@code arXiv announces nothing on Sundays}
 */
public record Expectation(Kind kind, String reason) {

  /** How sure it is. */
  public enum Kind {
    /** There are always papers on such a day: an empty answer is suspicious. */
    PAPERS,
    /** There are none: an empty answer is proof, and none is no loss. */
    NOTHING,
    /** Either is possible: a valid empty answer is proof. */
    OPEN
  }
}
