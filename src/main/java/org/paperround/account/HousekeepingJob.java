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
import org.paperround.bounce.BounceConfig;
import org.paperround.bounce.BounceEvents;
import org.paperround.platform.Job;
import org.paperround.subscriber.Retention;

/** Forgets sign-ups that nobody confirmed, and links and bounces past their time. */
@Singleton
class HousekeepingJob implements Job {

  private static final Duration EVERY = Duration.ofHours(1);

  private final Retention retention;
  private final BounceEvents bounces;
  private final SignUpConfig config;
  private final BounceConfig bounceConfig;
  private final Clock clock;
  private final Task<Void> task;

  HousekeepingJob(
      Retention retention,
      BounceEvents bounces,
      SignUpConfig config,
      BounceConfig bounceConfig,
      Clock clock) {
    this.retention = retention;
    this.bounces = bounces;
    this.config = config;
    this.bounceConfig = bounceConfig;
    this.clock = clock;
    this.task =
        Tasks.recurring("housekeeping", FixedDelay.of(EVERY))
            .execute((instance, context) -> QuarkusTransaction.requiringNew().run(this::run));
  }

  @Override
  public Task<?> task() {
    return task;
  }

  /** Expects a transaction. */
  void run() {
    Instant now = clock.instant();
    SignUpEntity.delete("requestedAt < ?1", now.minus(config.validity()));
    long forgotten = retention.forgetUnconfirmed(now.minus(config.validity()));
    long links = retention.dropExpiredLinks(now);
    long events = bounces.forget(now.minus(bounceConfig.keep()));
    if (forgotten + links + events > 0) {
      Log.infof(
          "Forgot %d unconfirmed sign-ups, %d expired links and %d old bounces",
          forgotten, links, events);
    }
  }
}
