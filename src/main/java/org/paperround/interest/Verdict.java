package org.paperround.interest;

/** What a reader says of a paper. */
public enum Verdict {
  /** More like this. */
  MORE,
  /** Not this, and fewer like it. */
  LESS,
  /** Kept: the clearest sign that a paper was right. */
  SAVED
}
