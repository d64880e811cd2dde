package org.paperround.inlet;

import java.time.Instant;

/**
 * Where a mailbox stands, kept with its task, so that it outlives processes.
 *
 * @param failures how often it could not be read since it last could
 * @param notBefore when it is to be read again after a failure
 * @param mark how far it was read, in the mailbox's own words
 */
public record PollState(int failures, Instant notBefore, String mark) {

  /** Never read yet. */
  public static final PollState START = new PollState(0, Instant.EPOCH, "");
}
