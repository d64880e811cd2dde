package org.paperround.subscriber;

/** Where a subscriber stands. Only {@link #ACTIVE} ones get digests. */
public enum SubscriberState {
  /** Has asked, has not confirmed. */
  PENDING,
  /** Has confirmed and gets mail. */
  ACTIVE,
  /** Has confirmed and wants no mail for a while. */
  PAUSED,
  /** Wants no more mail. */
  UNSUBSCRIBED,
  /** The address does not take mail. */
  BOUNCED,
  /** Has reported our mail as unwanted. */
  COMPLAINED,
  /** Everything known of this person was deleted. Final. */
  ERASED;

  /** Whether mails come, or will after a pause. */
  public boolean isServed() {
    return this == ACTIVE || this == PAUSED;
  }

  /**
   * Whether a subscriber may go from this state to another. A fresh confirmation leads back to
   * {@link #ACTIVE} from everywhere but {@link #ERASED}; nothing leads back to {@link #PENDING}.
   */
  public boolean mayBecome(SubscriberState next) {
    return switch (next) {
      case PENDING -> false;
      case ACTIVE, ERASED -> this != ERASED;
      case PAUSED -> this == ACTIVE || this == PAUSED;
      case UNSUBSCRIBED, BOUNCED, COMPLAINED ->
          this == ACTIVE || this == PAUSED || this == PENDING || this == next;
    };
  }
}
