package org.paperround.round;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * Mails whose domains take no more at the same time: kept for a moment and asked about again, since
 * those on their way are soon there. Safe for many threads.
 */
final class Aside {

  /** How long a mail is kept before it is asked about again. */
  static final Duration MOMENT = Duration.ofMillis(20);

  private static final int MOST = 256;
  private static final int FEW = 64;

  private final Deque<Kept> mails = new ArrayDeque<>();
  private volatile int size;

  private record Kept(Planned mail, long since) {}

  /** Whether another mail can be kept. */
  boolean hasRoom() {
    return size < MOST;
  }

  boolean isEmpty() {
    return size == 0;
  }

  synchronized void add(Planned mail) {
    mails.addLast(new Kept(mail, System.nanoTime()));
    size = mails.size();
  }

  /** The one kept longest, if its moment is over. */
  @Nullable Planned poll() {
    return size == 0 ? null : due();
  }

  private synchronized @Nullable Planned due() {
    Kept first = mails.peekFirst();
    if (first == null || System.nanoTime() - first.since() < MOMENT.toNanos()) {
      return null;
    }
    mails.removeFirst();
    size = mails.size();
    if (size < FEW) {
      notifyAll();
    }
    return first.mail();
  }

  /**
   * Waits until only few are kept.
   *
   * @throws InterruptedException if interrupted meanwhile
   */
  synchronized void awaitFew() throws InterruptedException {
    while (size >= FEW) {
      wait();
    }
  }
}
