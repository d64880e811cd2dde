package org.paperround.preflight.check;

/** One thing that receivers judge us by. */
public interface Check {

  /** Which one. */
  CheckId id();

  /** Whether there is anything to check. */
  default boolean applies(Trial trial) {
    return true;
  }

  /**
   * Checks. May wait for servers, each within a time limit. A server that does not answer is a
   * finding; what is thrown is taken for a mistake of ours.
   */
  Finding run(Trial trial);
}
