package org.paperround.subscriber;

/** When a reader wants papers that many vote for, beside those that match. */
public enum Filler {
  /** Never. */
  NONE,
  /** Where matching papers leave places in a mail. */
  SPARE,
  /** Also on days when nothing matches. */
  ALWAYS
}
