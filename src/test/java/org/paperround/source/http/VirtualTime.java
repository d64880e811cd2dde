package org.paperround.source.http;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.PriorityQueue;

/**
 * A clock for several threads: it moves to the next one's waking only when all of them pause, so
 * what they do takes no time and what they wait for takes exactly as long as they say.
 */
final class VirtualTime extends Clock implements Pause {

  private final PriorityQueue<Instant> wakings = new PriorityQueue<>();
  private int awake;
  private Instant now;

  VirtualTime(Instant start, int threads) {
    this.now = start;
    this.awake = threads;
  }

  @Override
  public synchronized void pause(Duration time) throws InterruptedException {
    Instant waking = now.plus(time.isPositive() ? time : Duration.ofMillis(1));
    wakings.add(waking);
    awake--;
    moveIfAllPause();
    while (now.isBefore(waking)) {
      wait();
    }
  }

  /** Called by each thread in the end. */
  synchronized void leave() {
    awake--;
    moveIfAllPause();
  }

  private void moveIfAllPause() {
    if (awake > 0 || wakings.isEmpty()) {
      return;
    }
    now = wakings.element();
    while (!wakings.isEmpty() && !wakings.element().isAfter(now)) {
      wakings.remove();
      awake++;
    }
    notifyAll();
  }

  @Override
  public synchronized Instant instant() {
    return now;
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    throw new UnsupportedOperationException("the service computes in UTC");
  }
}
