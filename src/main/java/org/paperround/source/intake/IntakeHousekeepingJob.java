package org.paperround.source.intake;

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

/** Forgets old runs and requests, and which papers came on days long past. Verdicts stay. */
@Singleton
class IntakeHousekeepingJob implements Job {

  private static final Duration EVERY = Duration.ofHours(6);

  /** An overlap is looked for in the last day with papers; none is quiet for longer than this. */
  private static final int DAYS_WITH_IDS = 60;

  private final IntakeConfig config;
  private final Clock clock;
  private final Task<Void> task;

  IntakeHousekeepingJob(IntakeConfig config, Clock clock) {
    this.config = config;
    this.clock = clock;
    this.task =
        Tasks.recurring("intake-housekeeping", FixedDelay.of(EVERY))
            .execute((instance, context) -> QuarkusTransaction.requiringNew().run(this::run));
  }

  @Override
  public Task<?> task() {
    return task;
  }

  /** Expects a transaction. */
  void run() {
    Instant end = clock.instant().minus(config.keepRuns());
    long runs = RunEntity.delete("startedAt < ?1 and finishedAt is not null", end);
    OrderEntity.delete("requestId in (select id from RequestEntity where requestedAt < ?1)", end);
    RequestEntity.delete("requestedAt < ?1", end);
    LocalDate longPast =
        LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).minusDays(DAYS_WITH_IDS);
    DayEntity.update("ids = '' where listDay < ?1 and ids <> ''", longPast);
    if (runs > 0) {
      Log.infof("Forgot %d runs of sources", runs);
    }
  }
}
