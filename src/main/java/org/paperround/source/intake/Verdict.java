package org.paperround.source.intake;

/** How whole a source's day is. Only the first two are an end; an outage is never one of them. */
public enum Verdict {
  /** All that the source has for the day is here. */
  COMPLETE,
  /** It is proved that the source has nothing for the day. */
  QUIET,
  /** The source answers, but not with this day's papers. */
  STALE,
  /** Some of the day's papers are here, others are known to be missing. */
  PARTIAL,
  /** Nothing usable came. */
  FAILED;

  /** Whether nothing is missing. */
  public boolean isSettled() {
    return switch (this) {
      case COMPLETE, QUIET -> true;
      case STALE, PARTIAL, FAILED -> false;
    };
  }

  /**
   * The verdict on a day after one more run.
   *
   * @param earlier the verdict on the day so far
   * @param run the verdict on the run
   * @param nothingExpected whether it is known without asking that the day brings nothing
   */
  static Verdict ofDay(Verdict earlier, Verdict run, boolean nothingExpected) {
    return switch (earlier) {
      case COMPLETE -> COMPLETE;
      // What was empty this morning may have filled since, unless the calendar forbids it.
      case QUIET -> nothingExpected && run != COMPLETE ? QUIET : run;
      // Something was there and something was missing: only the whole can mend that.
      case PARTIAL -> run == COMPLETE ? COMPLETE : PARTIAL;
      case STALE, FAILED -> run;
    };
  }
}
