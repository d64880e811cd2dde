package org.paperround.round;

import java.util.Map;
import java.util.TreeMap;

/**
 * What one execution has under way: how many mails it still has to hear of, and what failed, by
 * kind. Safe for many threads.
 */
final class RoundWork {

  private final RoundRun run;
  private final Map<String, Integer> failures = new TreeMap<>();
  private int mails;

  RoundWork(RoundRun run) {
    this.run = run;
  }

  RoundRun run() {
    return run;
  }

  /** One mail of it. */
  final class Mail {
    private boolean underWay;

    /** It is under way. */
    void begin() {
      synchronized (RoundWork.this) {
        underWay = true;
        mails++;
      }
    }

    /** It is settled, or will not leave in this execution; said again, it is heard once. */
    void end() {
      synchronized (RoundWork.this) {
        if (underWay) {
          underWay = false;
          mails--;
          RoundWork.this.notifyAll();
        }
      }
    }
  }

  /** Waits until nothing is under way, also if interrupted: what was begun has to be written. */
  synchronized void awaitAll() {
    boolean interrupted = false;
    while (mails > 0) {
      try {
        wait();
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  /** Counts a failure of a reader's. */
  synchronized void failed(String kind) {
    failures.merge(kind, 1, Integer::sum);
  }

  /** How many failures there were, by kind. */
  synchronized Map<String, Integer> failures() {
    return Map.copyOf(failures);
  }
}
