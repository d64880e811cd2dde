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
  EXPIRED
}
