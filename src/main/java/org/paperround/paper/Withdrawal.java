package org.paperround.paper;

/**
 * That a paper was taken back by those who published it.
 *
 * @param id any id of the paper
 * @param upTo the last version that is withdrawn, 1 or more; a later one brings the paper back
 */
public record Withdrawal(CanonicalId id, int upTo) {

  /** No version brings the paper back. */
  public static final int EVERY_VERSION = Integer.MAX_VALUE;

  public Withdrawal {
    if (upTo < 1) {
      throw new IllegalArgumentException("the withdrawn version is below 1");
    }
  }
}
