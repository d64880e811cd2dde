package org.paperround.interest;

/** How surely a paper must fit before it comes: a reader's bar, in three steps. */
public enum Breadth {
  /** Only what surely fits. */
  SURE,
  /** What fits. */
  BALANCED,
  /** Also what may fit. */
  MORE
}
