package org.paperround.inlet;

import io.quarkus.logging.Log;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.random.RandomGenerator;
import org.paperround.platform.RetryDelay;

/** Looks into mailboxes; one that cannot be read is left alone for longer each time. */
@Singleton
public class Polls {

  private final InletConfig config;
  private final InletMeters meters;
  private final Clock clock;
  private final RandomGenerator random = RandomGenerator.getDefault();

  Polls(InletConfig config, InletMeters meters, Clock clock) {
    this.config = config;
    this.meters = meters;
    this.clock = clock;
  }

  /**
   * Looks into a mailbox unless it is too early after a failure. Never fails itself.
   *
   * @param way the name of the way, for logs and metrics
   * @return where the mailbox stands now
   */
  public PollState run(String way, Mailbox mailbox, PollState before) {
    Instant now = clock.instant();
    if (now.isBefore(before.notBefore())) {
      return before;
    }
    String[] mark = {before.mark()};
    try {
      mailbox.read(before.mark(), passed -> mark[0] = passed);
    } catch (MailboxException e) {
      return failed(way, before, mark[0], now, String.valueOf(e.getMessage()));
    } catch (RuntimeException e) {
      Log.debugf(e, "Reading mail (%s) broke off", way);
      return failed(
          way, before, mark[0], now, "storing broke off (" + e.getClass().getSimpleName() + ")");
    }
    if (before.failures() > 0) {
      Log.infof("Mail can be read again (%s)", way);
    }
    meters.read(way, now);
    return new PollState(0, Instant.EPOCH, mark[0]);
  }

  private PollState failed(String way, PollState before, String mark, Instant now, String reason) {
    int failures = before.failures() + 1;
    Duration wait = RetryDelay.after(failures, config.every(), config.longestRetry(), random);
    meters.failed(way, reason, now);
    Log.warnf(
        "Mail cannot be read (%s), time %d in a row: %s. Trying again in %d s",
        way, failures, reason, wait.toSeconds());
    return new PollState(failures, now.plus(wait), mark);
  }
}
