package org.paperround.mail.pace;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalInt;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.paperround.mail.MailConfig;

/**
 * How many mails may go in a second, whoever they are for, from all processes together: a token
 * bucket that holds half a second's worth, in the form of stretches of time. A process takes the
 * next half second, or the time of one mail if that is longer, and spreads its mails over it; so
 * the database is asked twice a second at most, and a restart forgets nothing. What a process does
 * not use of its stretch is lost. Safe for many threads.
 */
@Singleton
public class TotalPace {

  private static final long STRETCHES_PER_SECOND = 2;

  private final OptionalInt most;
  private final Clock clock;
  private final Turns turns;
  private final Waiting waiting;
  private final CountDownLatch stopped;

  /** Fair, so that nobody waits while others come by again and again. */
  private final ReentrantLock inLine = new ReentrantLock(true);

  private @Nullable Instant begin;
  private long given;

  @Inject
  TotalPace(MailConfig config, Clock clock, Turns turns) {
    this(config.mostPerSecond(), clock, turns, new CountDownLatch(1));
  }

  private TotalPace(OptionalInt most, Clock clock, Turns turns, CountDownLatch stopped) {
    this(
        most,
        clock,
        turns,
        stopped,
        time -> {
          var _ = stopped.await(time.toNanos(), TimeUnit.NANOSECONDS);
        });
  }

  TotalPace(OptionalInt most, Clock clock, Turns turns, Waiting waiting) {
    this(most, clock, turns, new CountDownLatch(1), waiting);
  }

  private TotalPace(
      OptionalInt most, Clock clock, Turns turns, CountDownLatch stopped, Waiting waiting) {
    if (most.isPresent() && most.getAsInt() < 1) {
      throw new IllegalStateException(
          "paperround.mail.most-per-second must be at least 1, not " + most.getAsInt());
    }
    this.most = most;
    this.clock = clock;
    this.turns = turns;
    this.stopped = stopped;
    this.waiting = waiting;
  }

  /** Whether a limit is set. */
  public boolean isLimited() {
    return most.isPresent();
  }

  /**
   * Waits for its turn; not at all where no limit is set. Meant to be called before a mail is
   * marked as on its way.
   *
   * @return whether it came; false if {@link #stop} did
   * @throws InterruptedException if the thread is stopped meanwhile
   * @throws RuntimeException if the database did not give a turn: then nobody may send
   */
  public boolean awaitTurn() throws InterruptedException {
    if (most.isEmpty()) {
      return true;
    }
    inLine.lock();
    try {
      if (isStopped()) {
        return false;
      }
      Duration wait = Duration.between(clock.instant(), next(most.getAsInt()));
      if (wait.isPositive()) {
        waiting.pass(wait);
      }
      return !isStopped();
    } finally {
      inLine.unlock();
    }
  }

  /** Nobody needs to wait any more, because nothing is sent any more. */
  public void stop() {
    stopped.countDown();
  }

  private boolean isStopped() {
    return stopped.getCount() == 0;
  }

  /** The time of the next mail; in the past, but in the stretch, if it may go at once. */
  private Instant next(int perSecond) {
    long mails = Math.max(1, perSecond / STRETCHES_PER_SECOND);
    Duration length = Duration.ofNanos(mails * 1_000_000_000L / perSecond);
    Instant now = clock.instant();
    // An old stretch is others' time by now: to use it up late would make the whole too fast.
    if (begin == null || given == mails || !now.isBefore(begin.plus(length))) {
      begin = turns.take(now, length);
      given = 0;
    }
    return begin.plusNanos(given++ * 1_000_000_000L / perSecond);
  }
}
