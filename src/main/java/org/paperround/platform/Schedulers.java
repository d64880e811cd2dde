package org.paperround.platform;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerBuilder;
import com.github.kagkarlsson.scheduler.serializer.JacksonSerializer;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;

/**
 * The schedulers of this process, all on the same table: one for each kind of task with threads of
 * its own, and one for all others. Each runs its own kinds, and knows all of them, so that whatever
 * a dead process left is revived.
 */
final class Schedulers {

  private final DataSource source;
  private final JobConfig config;
  private final Clock clock;
  private final Housekeeper housekeeper = new Housekeeper();
  private final List<Scheduler> all = new ArrayList<>();
  private final Map<String, Scheduler> byTask = new HashMap<>();

  Schedulers(DataSource source, Iterable<Job> jobs, JobConfig config, Clock clock) {
    this.source = source;
    this.config = config;
    this.clock = clock;
    List<Task<?>> onDemand = new ArrayList<>();
    List<RecurringTask<?>> recurring = new ArrayList<>();
    List<String> sharing = new ArrayList<>();
    for (Job job : jobs) {
      if (job.task() instanceof RecurringTask<?> task) {
        recurring.add(task);
      } else {
        onDemand.add(job.task());
      }
      if (job.ownThreads().isEmpty()) {
        sharing.add(job.task().getName());
      }
    }
    add(sharing, config.threads(), Scheduler.create(source, onDemand).startTasks(recurring));
    List<Task<?>> known = new ArrayList<>(onDemand);
    known.addAll(recurring);
    for (Job job : jobs) {
      job.ownThreads()
          .ifPresent(
              threads ->
                  add(List.of(job.task().getName()), threads, Scheduler.create(source, known)));
    }
  }

  private void add(List<String> names, int threads, SchedulerBuilder builder) {
    Scheduler scheduler =
        builder
            .serializer(new JacksonSerializer())
            .jdbcCustomization(new OnlyTasks(source, names))
            .clock(clock::instant)
            .threads(threads)
            .pollingInterval(config.pollingInterval())
            .heartbeatInterval(config.heartbeatInterval())
            .missedHeartbeatsLimit(4)
            .housekeeperExecutor(housekeeper)
            .shutdownMaxWait(config.shutdownWait())
            .enableImmediateExecution()
            .build();
    all.add(scheduler);
    names.forEach(name -> byTask.put(name, scheduler));
  }

  /** The one that runs tasks of a name. */
  Scheduler of(String task) {
    return Objects.requireNonNull(byTask.get(task), task);
  }

  void start() {
    all.forEach(Scheduler::start);
  }

  /** Ends all at the same time; returns when their tasks have ended, or do not. */
  void stop() {
    try (ExecutorService ending = Executors.newVirtualThreadPerTaskExecutor()) {
      all.forEach(scheduler -> ending.execute(scheduler::stop));
    }
    housekeeper.end();
  }

  /**
   * Says which tasks live and looks for dead ones, for all schedulers on one thread, so that no two
   * of a process revive the same. It goes on until the last of them has ended.
   */
  private static final class Housekeeper extends ScheduledThreadPoolExecutor {

    Housekeeper() {
      super(1);
    }

    @Override
    public void shutdown() {
      // Asked for by each of the schedulers that share it.
    }

    @Override
    public boolean awaitTermination(long time, TimeUnit unit) {
      return true;
    }

    void end() {
      super.shutdown();
    }
  }
}
