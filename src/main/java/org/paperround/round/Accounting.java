package org.paperround.round;

import java.util.EnumMap;
import java.util.Map;

/**
 * How many of those due got what. {@code due = accepted + deferred + rejected + uncertain +
 * nothingToSay + suppressed + expired + notYet} holds at every moment.
 *
 * @param due everyone whose turn it is or was
 * @param accepted the mail server has the mail
 * @param deferred to be tried again
 * @param rejected refused for good
 * @param uncertain nobody knows
 * @param nothingToSay nothing matched
 * @param suppressed must not be written to
 * @param expired deferred until the next edition
 * @param notYet waiting, being made or being sent
 */
public record Accounting(
    long due,
    long accepted,
    long deferred,
    long rejected,
    long uncertain,
    long nothingToSay,
    long suppressed,
    long expired,
    long notYet) {

  /**
   * The accounting of counted lines and readers not yet taken up.
   *
   * @param lines all lines of the ledger in question
   * @param byState the same lines by their state
   * @param waiting readers that are due and have no line
   * @throws IllegalStateException if the equation does not hold
   */
  static Accounting of(long lines, Map<DeliveryState, Long> byState, long waiting) {
    EnumMap<DeliveryState, Long> counts = new EnumMap<>(DeliveryState.class);
    counts.putAll(byState);
    Accounting accounting =
        new Accounting(
            lines + waiting,
            counts.getOrDefault(DeliveryState.ACCEPTED, 0L),
            counts.getOrDefault(DeliveryState.DEFERRED, 0L),
            counts.getOrDefault(DeliveryState.REJECTED, 0L),
            counts.getOrDefault(DeliveryState.UNCERTAIN, 0L),
            counts.getOrDefault(DeliveryState.NOTHING_TO_SAY, 0L),
            counts.getOrDefault(DeliveryState.SUPPRESSED, 0L),
            counts.getOrDefault(DeliveryState.EXPIRED, 0L),
            waiting
                + counts.getOrDefault(DeliveryState.PLANNED, 0L)
                + counts.getOrDefault(DeliveryState.TRANSMITTING, 0L));
    if (accounting.due() != accounting.sum()) {
      throw new IllegalStateException("the accounting does not add up: " + accounting);
    }
    return accounting;
  }

  /** The right side of the equation. */
  long sum() {
    return accepted
        + deferred
        + rejected
        + uncertain
        + nothingToSay
        + suppressed
        + expired
        + notYet;
  }
}
