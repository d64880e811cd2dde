package org.paperround.round;

import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * Mails that wait for a sender, so many at most. Who makes more waits until a block of places is
 * free, and not for each place: a thread that is woken once a mail costs more than some mails.
 */
final class ReadyMails {

  private static final int MOST = 128;
  private static final int BLOCK = 32;

  private final BlockingQueue<Planned> mails = new ArrayBlockingQueue<>(MOST);
  private final Semaphore places = new Semaphore(MOST);
  private final AtomicLong taken = new AtomicLong();
  private final Aside aside;

  ReadyMails(Aside aside) {
    this.aside = aside;
  }

  /**
   * Adds a mail, as soon as there is a place.
   *
   * @throws InterruptedException if interrupted while waiting; then it was not added
   */
  void put(Planned mail) throws InterruptedException {
    places.acquire();
    mails.add(mail);
  }

  /** The first of them, or one that was kept aside; null if there is none. */
  @Nullable Planned poll() {
    Planned kept = aside.poll();
    return kept == null ? freeing(mails.poll()) : kept;
  }

  /**
   * The first of them, or one that was kept aside; null if none comes in so long, or in a moment
   * while some are aside.
   *
   * @throws InterruptedException if interrupted while waiting
   */
  @Nullable Planned poll(Duration patience) throws InterruptedException {
    Planned kept = aside.poll();
    Duration longest = aside.isEmpty() ? patience : Aside.MOMENT;
    return kept == null ? freeing(mails.poll(longest.toNanos(), TimeUnit.NANOSECONDS)) : kept;
  }

  private @Nullable Planned freeing(@Nullable Planned mail) {
    if (mail != null && taken.incrementAndGet() % BLOCK == 0) {
      places.release(BLOCK);
    }
    return mail;
  }

  int size() {
    return mails.size();
  }

  boolean isEmpty() {
    return mails.isEmpty() && aside.isEmpty();
  }
}
