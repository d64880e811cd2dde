package org.paperround.inlet.relay;

/** What a relay's call led to. */
public sealed interface HookAnswer {

  /**
   * The call is genuine, and what it says is stored.
   *
   * @param taken events that were stored
   * @param ignored events that say nothing of a failure or a complaint
   * @param unreadable events that could not be read; they would not be readable another time either
   */
  record Accepted(int taken, int ignored, int unreadable) implements HookAnswer {}

  /** The call was not taken. */
  enum Refused implements HookAnswer {
    /** Such calls are not configured. */
    UNKNOWN,
    /** Nobody said who calls, or not rightly. */
    UNAUTHORIZED,
    /** The signature is missing, wrong, too old, or was used before. */
    FORBIDDEN,
    /** The call is genuine, but its body is nothing that could be read. */
    UNREADABLE,
    /** It cannot be checked or stored now; to be sent again. */
    UNAVAILABLE
  }
}
