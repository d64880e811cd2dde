package org.paperround.account;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.paperround.bounce.BounceConfig;
import org.paperround.bounce.BounceEvents;
import org.paperround.interest.Feedbacks;
import org.paperround.platform.Job;
import org.paperround.platform.RetentionConfig;
import org.paperround.subscriber.Retention;

/**
 * Keeps the rules of how long things are kept: forgets sign-ups that nobody confirmed, links past
 * their time, old verdicts and bounces, and erases who left long ago.
 */
@Singleton
class HousekeepingJob implements Job {

  private static final Duration EVERY = Duration.ofHours(1);
  private static final int AT_ONCE = 500;

  /** Who left by mistake may come back by the link of an old mail for that long. */
  private static final Duration LEAST_LEFT = Duration.ofDays(7);

  private final Retention retention;
  private final Feedbacks feedback;
  private final BounceEvents bounces;
  private final Erasure erasure;
  private final SignUpConfig signUps;
  private final BounceConfig bounceConfig;
  private final RetentionConfig config;
  private final Clock clock;
  private final Task<Void> task;

  HousekeepingJob(
      Retention retention,
      Feedbacks feedback,
      BounceEvents bounces,
      Erasure erasure,
      SignUpConfig signUps,
      BounceConfig bounceConfig,
      RetentionConfig config,
      Clock clock) {
    require(config.left());
    this.retention = retention;
    this.feedback = feedback;
    this.bounces = bounces;
    this.erasure = erasure;
    this.signUps = signUps;
    this.bounceConfig = bounceConfig;
    this.config = config;
    this.clock = clock;
    this.task =
        Tasks.recurring("housekeeping", FixedDelay.of(EVERY)).execute((instance, context) -> run());
  }

  static void require(Duration left) {
    if (left.compareTo(LEAST_LEFT) < 0) {
      throw new IllegalStateException(
          "PAPERROUND_RETENTION_LEFT must be 7d or more: who left by mistake may come back by the"
              + " link of an old mail for that long");
    }
  }

  @Override
  public Task<?> task() {
    return task;
  }

  /** Each step is a transaction of its own, each reader's erasure too. */
  void run() {
    Instant now = clock.instant();
    QuarkusTransaction.requiringNew().run(() -> forget(now));
    Instant left = now.minus(config.left());
    List<Long> gone = retention.leftBefore(left, AT_ONCE);
    long erased = gone.stream().filter(reader -> erase(reader, left)).count();
    if (erased > 0) {
      Log.infof("Erased %d readers who left long ago", erased);
    }
  }

  /** One reader who cannot be erased must not keep the others. */
  private boolean erase(long reader, Instant left) {
    try {
      return erasure.eraseIfLeft(reader, left);
    } catch (RuntimeException e) {
      Log.errorf("Reader %d could not be erased: %s", reader, e.getClass().getSimpleName());
      return false;
    }
  }

  private void forget(Instant now) {
    Instant unconfirmed = now.minus(signUps.validity());
    SignUpEntity.delete("requestedAt < ?1", unconfirmed);
    List<Long> forgotten = retention.forgetUnconfirmed(unconfirmed);
    forgotten.forEach(bounces::erase);
    long requests = retention.forgetRequests(unconfirmed);
    long links = retention.dropExpiredLinks(now);
    long events = bounces.forget(now.minus(bounceConfig.keep()));
    long verdicts = feedback.forgetBefore(now.minus(config.feedback()));
    if (forgotten.size() + requests + links + events + verdicts > 0) {
      Log.infof(
          "Forgot %d unconfirmed sign-ups, %d changes of address and requests for links, %d expired"
              + " links, %d old bounces and %d old verdicts",
          forgotten.size(), requests, links, events, verdicts);
    }
  }
}
