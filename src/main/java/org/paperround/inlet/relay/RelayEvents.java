package org.paperround.inlet.relay;

import java.io.IOException;
import java.time.Instant;
import java.util.Optional;

/** What one relay sends. */
interface RelayEvents {

  /** The end of the address that it calls. */
  String name();

  /** Larger than any batch that a relay sends. */
  int MOST_BYTES_OF_A_BATCH = 4 * 1024 * 1024;

  /** Larger than any single event, and little enough to parse for whoever calls. */
  int MOST_BYTES_OF_AN_EVENT = 512 * 1024;

  /** The most bytes of a call; few where it has to be parsed before it can be proved. */
  int largest();

  /** Whether calls of it are expected. */
  boolean isOn();

  /**
   * Why a call is not believed; empty if it is the relay's.
   *
   * @param now the time that the age of its signature is told by
   */
  Optional<HookAnswer.Refused> objection(HookCall call, Instant now);

  /**
   * The events of a call that was believed.
   *
   * @param now what an event without a time is dated by
   * @throws UnreadableCallException if the body as a whole is nothing the relay sends
   * @throws IOException if something else must be reached first, and is not
   */
  Batch read(HookCall call, Instant now) throws UnreadableCallException, IOException;
}
