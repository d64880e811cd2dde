package org.paperround.round;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.paperround.platform.Job;
import org.paperround.platform.RetentionConfig;

/** Forgets old lines of the ledger, and rounds that have none left. */
@Singleton
class RoundHousekeepingJob implements Job {

  private static final Duration EVERY = Duration.ofHours(6);

  /** A reader must be able to leave by a link for that long after the mail that it came in. */
  private static final Duration LEAST_VALIDITY = Duration.ofDays(60);

  /** A line that is still open is younger than this. */
  private static final Duration LEAST_RETENTION = Duration.ofDays(30);

  private final RetentionConfig retention;
  private final Clock clock;
  private final Task<Void> task;

  RoundHousekeepingJob(RetentionConfig retention, RoundConfig config, Clock clock) {
    require(config.linkValidity(), retention.deliveries());
    this.retention = retention;
    this.clock = clock;
    this.task =
        Tasks.recurring("round-housekeeping", FixedDelay.of(EVERY))
            .execute((instance, context) -> QuarkusTransaction.requiringNew().run(this::run));
  }

  static void require(Duration linkValidity, Duration deliveries) {
    if (linkValidity.compareTo(LEAST_VALIDITY) < 0) {
      throw new IllegalStateException(
          "PAPERROUND_ROUND_LINK_VALIDITY must be 60d or more: readers must be able to leave by the"
              + " link of a mail for that long");
    }
    if (deliveries.compareTo(LEAST_RETENTION) < 0) {
      throw new IllegalStateException(
          "PAPERROUND_RETENTION_DELIVERIES must be 30d or more: the ledger is what shows what was"
              + " sent");
    }
  }

  @Override
  public Task<?> task() {
    return task;
  }

  /** Expects a transaction. */
  void run() {
    Instant end = clock.instant().minus(retention.deliveries());
    long lines = DeliveryEntity.delete("edition < ?1", LocalDate.ofInstant(end, ZoneOffset.UTC));
    RoundPartitionEntity.delete(
        "roundId in (select r.id from RoundEntity r where r.requestedAt < ?1)", end);
    RoundEntity.delete("requestedAt < ?1", end);
    if (lines > 0) {
      Log.infof("Forgot %d old lines of the ledger", lines);
    }
  }
}
