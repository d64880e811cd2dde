package org.paperround.mail.smtp;

import io.quarkus.logging.Log;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * Who may use a connection now. There are as many places as are set, until the server turns away
 * one connection more while others of ours work: then as many as work, and slowly more again, since
 * the server may take more by then. Safe for many threads.
 */
final class Places {

  /** How long it takes until one more is tried. */
  private static final Duration RISE = Duration.ofSeconds(30);

  private final int most;
  private final Clock clock;
  private volatile int limit;
  private Instant changed = Instant.EPOCH;
  private int taken;
  private int opening;
  private boolean away;
  private boolean closed;

  Places(int most, Clock clock) {
    this.most = most;
    this.clock = clock;
    this.limit = most;
  }

  /**
   * Waits for a place.
   *
   * @return whether there is one; false if there will be none any more
   */
  synchronized boolean take() throws InterruptedException {
    rise();
    while (taken >= limit && !closed) {
      wait();
    }
    if (!closed) {
      taken++;
    }
    return !closed;
  }

  /** A place is free again. */
  synchronized void leave() {
    taken--;
    if (closed) {
      notifyAll();
    } else {
      notify();
    }
  }

  /** Who has a place begins to open a connection. */
  synchronized void opens() {
    opening++;
  }

  /** The connection is open, or could not be opened. */
  synchronized void opened(boolean works) {
    opening--;
    if (works) {
      away = false;
      // Those who were still at it when another was turned away count too.
      allow(Math.max(limit, taken - opening));
    }
  }

  /**
   * The server turned away the connection of one who still has a place.
   *
   * @param resting how many connections are open that nobody uses
   * @return whether others work, so that it is worth waiting for another place; false if the server
   *     is away
   */
  synchronized boolean turnedAway(int resting) {
    away = taken == 1 && resting == 0;
    if (away) {
      // That says nothing of how many it will take.
      allow(most);
    } else {
      if (limit == most) {
        Log.infof(
            "The mail server takes fewer connections than %d; using as many as it does", most);
      }
      int working = taken - opening - 1 + resting;
      changed = clock.instant();
      allow(Math.max(1, Math.min(limit, working)));
    }
    return !away;
  }

  /** Whether none of ours worked when one was last turned away. */
  synchronized boolean isServerAway() {
    return away;
  }

  /** How many places there are now. */
  int count() {
    if (limit < most) {
      rise();
    }
    return limit;
  }

  private synchronized void rise() {
    if (limit < most) {
      long steps = Duration.between(changed, clock.instant()).dividedBy(RISE);
      if (steps > 0) {
        changed = clock.instant();
        allow((int) Math.min(most, limit + steps));
      }
    }
  }

  private synchronized void allow(int places) {
    boolean more = places > limit;
    limit = places;
    if (more) {
      notifyAll();
    }
  }

  /** Gives no more places. */
  synchronized void close() {
    closed = true;
    notifyAll();
  }

  /** Waits until nobody has a place, but no longer than this. */
  synchronized void awaitNone(Duration longest) throws InterruptedException {
    long end = System.nanoTime() + longest.toNanos();
    for (long left = longest.toNanos(); taken > 0 && left > 0; left = end - System.nanoTime()) {
      // Rounded up: zero would mean for ever.
      wait(left / 1_000_000 + 1);
    }
  }
}
