package org.paperround.source.http;

import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Breaks requests off that take too long. Time-outs of a socket count from one byte to the next, so
 * a server that drips never meets them.
 */
final class Watchdog implements AutoCloseable {

  private final ScheduledThreadPoolExecutor timer =
      new ScheduledThreadPoolExecutor(
          1, Thread.ofPlatform().daemon().name("fetch-watchdog").factory());

  Watchdog() {
    timer.setRemoveOnCancelPolicy(true);
  }

  /** Watches until the watch is closed; breaks off when the budget is used up. */
  Watch over(Runnable breakOff, Budget budget) {
    return new Watch(breakOff, budget);
  }

  @Override
  public void close() {
    timer.shutdownNow();
  }

  /** The time that the hops of one try have together. */
  static final class Budget {

    private long nanos;

    Budget(Duration time) {
      this.nanos = time.toNanos();
    }
  }

  /** A request being watched. */
  final class Watch implements AutoCloseable {

    private final Budget budget;
    private final long start = System.nanoTime();
    private final Future<?> end;
    private volatile boolean over;

    private Watch(Runnable breakOff, Budget budget) {
      this.budget = budget;
      this.end =
          timer.schedule(
              () -> {
                over = true;
                breakOff.run();
              },
              budget.nanos,
              TimeUnit.NANOSECONDS);
    }

    /** Whether the time was over before the request was. */
    boolean isOver() {
      return over;
    }

    @Override
    public void close() {
      end.cancel(false);
      budget.nanos -= System.nanoTime() - start;
    }
  }
}
