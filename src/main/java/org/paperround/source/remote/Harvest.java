package org.paperround.source.remote;

/**
 * How a source was taken in, as far as the source itself can tell. What came went to the sink.
 *
 * @param state how whole it is
 * @param detail a clause for the operator; empty where there is nothing to add
 */
public record Harvest(State state, String detail) {

  /** How whole it is. */
  public enum State {
    /** All that the source has for the day came, and that is at least one paper. */
    WHOLE,
    /** A valid answer that holds nothing for the day. */
    EMPTY,
    /**
     * A valid answer that holds nothing for the day, and a second service of the same publisher has
     * nothing either; the detail names it. A quiet day whatever was expected: for a small subject
     * the calendar cannot tell one from an outage, the second service can.
     */
    EMPTY_PROVED,
    /** The server says that nothing changed since it was last taken in whole. */
    UNCHANGED,
    /** The source has not opened the day yet. */
    NOT_YET,
    /** Something is known to be missing; the detail says what. */
    SHORT
  }
}
