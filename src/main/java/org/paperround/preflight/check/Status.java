package org.paperround.preflight.check;

/** What became of a check, the worst first. */
public enum Status {
  /** Receivers will refuse or distrust the mails. */
  FAIL,
  /** Nobody knows: something did not answer, or is not known. */
  NOT_CHECKED,
  /** Better mended, but no reason to wait. */
  WARN,
  /** As it should be. */
  PASS;

  /** Whether bulk mail waits until this is mended or accepted. */
  public boolean holdsBack() {
    return this == FAIL || this == NOT_CHECKED;
  }
}
