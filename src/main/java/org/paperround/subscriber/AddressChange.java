package org.paperround.subscriber;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A reader's wish to get the mails at another address.
 *
 * @param id its number
 * @param subscriberId the reader
 * @param address the new address
 * @param state how it stands
 * @param requestedAt when it was asked for
 * @param oldAgreedAt when the address of before agreed, if it did
 * @param newAgreedAt when the new address agreed, if it did
 */
public record AddressChange(
    long id,
    long subscriberId,
    EmailAddress address,
    State state,
    Instant requestedAt,
    @Nullable Instant oldAgreedAt,
    @Nullable Instant newAgreedAt) {

  /** How a change stands. */
  public enum State {
    /** Waits for the agreement of one address or both. */
    OPEN,
    /** The mails go to the new address. */
    DONE,
    /** One of the two said no, or the reader withdrew it. */
    REFUSED,
    /** The reader asked for another change since. */
    REPLACED,
    /** The new address gets mails of its own, or must not be written to. */
    IMPOSSIBLE
  }

  /** The two who have to agree. */
  public enum Side {
    OLD,
    NEW
  }

  /** Whether that address has agreed. */
  public boolean isAgreedBy(Side side) {
    return (side == Side.OLD ? oldAgreedAt : newAgreedAt) != null;
  }

  /** Whether both have agreed to what has not happened yet. */
  public boolean isReady() {
    return state == State.OPEN && isAgreedBy(Side.OLD) && isAgreedBy(Side.NEW);
  }

  /** Shows no address: this ends up in logs. */
  @Override
  public String toString() {
    return "AddressChange[" + id + ", " + state + "]";
  }
}
