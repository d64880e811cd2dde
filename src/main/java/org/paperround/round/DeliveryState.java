package org.paperround.round;

/** Where the mail of one reader and edition stands. */
public enum DeliveryState {
  /** Taken up; nothing has left yet. */
  PLANNED,
  /** Its first byte may have left. Written down before it does. */
  TRANSMITTING,
  /** The mail server has it. */
  ACCEPTED,
  /** Not now; it is tried again until the next edition is due. */
  DEFERRED,
  /** The mail server will not have it. Its papers come again. */
  REJECTED,
  /** Nobody knows; not sent again, its papers come again. */
  UNCERTAIN,
  /** Nothing matched; no mail. */
  NOTHING_TO_SAY,
  /** The address must not be written to. */
  SUPPRESSED,
  /** Deferred until the next edition was due. Its papers come again. */
  EXPIRED;

  /** Whether a delivery may go from this state to another. */
  public boolean mayBecome(DeliveryState next) {
    return switch (this) {
      case PLANNED ->
          switch (next) {
            case TRANSMITTING, NOTHING_TO_SAY, SUPPRESSED, DEFERRED, EXPIRED -> true;
            default -> false;
          };
      case TRANSMITTING ->
          switch (next) {
            case ACCEPTED, DEFERRED, REJECTED, UNCERTAIN -> true;
            default -> false;
          };
      case DEFERRED ->
          switch (next) {
            case TRANSMITTING, DEFERRED, SUPPRESSED, EXPIRED, NOTHING_TO_SAY -> true;
            default -> false;
          };
      case ACCEPTED, REJECTED, UNCERTAIN, NOTHING_TO_SAY, SUPPRESSED, EXPIRED -> false;
    };
  }
}
