package org.paperround.round;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.IntSupplier;

/** How many senders are at work. Safe for many threads. */
final class Senders {

  private final IntSupplier most;
  private int count;

  /**
   * Nobody at first.
   *
   * @param most how many there may be, which can change
   */
  Senders(IntSupplier most) {
    this.most = most;
  }

  /** One more begins; not if there are enough. */
  synchronized boolean enter() {
    if (count >= most.getAsInt()) {
      return false;
    }
    count++;
    return true;
  }

  /** Whether some should go home. */
  synchronized boolean areTooMany() {
    return count > most.getAsInt();
  }

  /** One goes home. */
  synchronized void leave() {
    count--;
    notifyAll();
  }

  synchronized int count() {
    return count;
  }

  /**
   * Waits until all have gone home.
   *
   * @return whether they have; false after so long, or if interrupted
   */
  synchronized boolean awaitNone(Duration longest) {
    long end = System.nanoTime() + longest.toNanos();
    try {
      for (long left = longest.toNanos(); count > 0 && left > 0; left = end - System.nanoTime()) {
        // Rounded up: zero would mean for ever.
        wait(TimeUnit.NANOSECONDS.toMillis(left) + 1);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return count == 0;
  }
}
