package org.paperround.inlet.relay;

import java.io.IOException;
import java.time.Instant;
import java.util.Optional;

/** What one relay sends. */
interface RelayEvents {

  /** The end of the address that it calls. */
  String name();

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
