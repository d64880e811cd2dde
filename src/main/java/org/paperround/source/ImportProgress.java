package org.paperround.source;

import java.time.Duration;

/** Is told how far an import is, every few seconds while it runs. */
@FunctionalInterface
public interface ImportProgress {

  /**
   * So many papers are stored.
   *
   * @param papers from the beginning of the input
   * @param since the time that took
   */
  void stored(long papers, Duration since);

  /** Papers a second; 0 before the first millisecond is over. */
  static long rate(long papers, Duration since) {
    return since.toMillis() == 0 ? 0 : papers * 1_000 / since.toMillis();
  }
}
