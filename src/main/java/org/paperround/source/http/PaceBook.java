package org.paperround.source.http;

import java.time.Instant;

/** Who has a lane, and when it is free. */
interface PaceBook {

  /**
   * The answer to somebody who wants a lane.
   *
   * @param state what it is
   * @param at when the lease ends, or from when the lane is free; no matter where it was taken
   */
  record Claim(State state, Instant at) {

    /** What it is. */
    enum State {
      /** It is the asker's until the lease ends. */
      TAKEN,
      /** Somebody else has it. */
      HELD,
      /** Nobody has it, but it rests. */
      RESTING
    }
  }

  /** Takes a lane if nobody has it, or not any more, and it does not rest. */
  Claim take(String lane, String holder, Instant now, Instant leaseEnd);

  /**
   * Gives a lane back, or lets it rest longer if another has it meanwhile. It never shortens a
   * rest.
   */
  void giveBack(String lane, String holder, Instant freeAt);
}
