package org.paperround.platform;

import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Background work on the service's own database (db-scheduler): exactly one instance of the service
 * runs a task, and what a dead instance left behind is taken over. Features bring their tasks as
 * {@link Job} beans.
 */
@Singleton
public class JobEngine {

  private static final int AFTER_ALL_OTHERS = 5_000;

  /** How long a task may take to end once it is interrupted. */
  private static final Duration TO_END = Duration.ofSeconds(4);

  private final DataSource dataSource;
  private final Instance<Job> jobs;
  private final JobConfig config;
  private final Clock clock;
  private @Nullable Schedulers schedulers;
  private CompletableFuture<?> stopped = CompletableFuture.completedFuture(true);

  JobEngine(DataSource dataSource, Instance<Job> jobs, JobConfig config, Clock clock) {
    this.dataSource = dataSource;
    this.jobs = jobs;
    this.config = config;
    this.clock = clock;
  }

  /**
   * Hands in a task to run at an instant; without a transaction of its own it takes part in the
   * caller's.
   *
   * @return false if a task of the same name and instance is waiting or running already
   */
  public <T> boolean schedule(TaskInstance<T> task, Instant at) {
    return schedulers().of(task.getTaskName()).scheduleIfNotExists(task, at);
  }

  /** What a recurring task has kept of its last run; empty before there is any. */
  public <T> Optional<T> kept(TaskDescriptor<T> task) {
    return schedulers()
        .of(task.getTaskName())
        .getScheduledExecution(task.instanceId(RecurringTask.INSTANCE))
        .map(execution -> task.getDataClass().cast(execution.getData()));
  }

  void start(@Observes @Priority(AFTER_ALL_OTHERS) StartupEvent event) {
    if (config.enabled()) {
      schedulers().start();
    }
  }

  /** Before all else, beside mails on their way and open calls: no other task begins. */
  void beginToStop(@Observes ShutdownDelayInitiatedEvent event) {
    if (config.enabled()) {
      stopped =
          CompletableFuture.runAsync(schedulers()::stop, ending -> Thread.ofVirtual().start(ending))
              .orTimeout(config.shutdownWait().plus(TO_END).toMillis(), TimeUnit.MILLISECONDS);
    }
  }

  /** While there is a database. */
  void stop(@Observes ShutdownEvent event) {
    try {
      stopped.join();
    } catch (CompletionException e) {
      Log.warn("Tasks did not end in time: they will be run again", e.getCause());
    }
  }

  private synchronized Schedulers schedulers() {
    if (schedulers == null) {
      schedulers = new Schedulers(dataSource, jobs, config, clock);
    }
    return schedulers;
  }
}
