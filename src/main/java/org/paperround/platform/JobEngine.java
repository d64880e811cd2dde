package org.paperround.platform;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerBuilder;
import com.github.kagkarlsson.scheduler.serializer.JacksonSerializer;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
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

  private final DataSource dataSource;
  private final Instance<Job> jobs;
  private final JobConfig config;
  private final Clock clock;
  private @Nullable Scheduler scheduler;

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
    return scheduler().scheduleIfNotExists(task, at);
  }

  void start(@Observes @Priority(AFTER_ALL_OTHERS) StartupEvent event) {
    if (config.enabled()) {
      scheduler().start();
    }
  }

  void stop(@Observes ShutdownEvent event) {
    if (config.enabled()) {
      scheduler().stop();
    }
  }

  private synchronized Scheduler scheduler() {
    if (scheduler == null) {
      scheduler = build();
    }
    return scheduler;
  }

  private Scheduler build() {
    List<Task<?>> onDemand = new ArrayList<>();
    List<RecurringTask<?>> recurring = new ArrayList<>();
    for (Job job : jobs) {
      if (job.task() instanceof RecurringTask<?> task) {
        recurring.add(task);
      } else {
        onDemand.add(job.task());
      }
    }
    SchedulerBuilder builder =
        Scheduler.create(dataSource, onDemand)
            .serializer(new JacksonSerializer())
            .clock(clock::instant)
            .threads(config.threads())
            .pollingInterval(config.pollingInterval())
            .heartbeatInterval(config.heartbeatInterval())
            .missedHeartbeatsLimit(4)
            .shutdownMaxWait(config.shutdownWait())
            .enableImmediateExecution();
    return builder.startTasks(recurring).build();
  }
}
