package org.paperround.round;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import jakarta.inject.Singleton;
import java.time.Clock;
import org.paperround.platform.Job;

/**
 * Tries deferred mails again, beside the ticks that hand it in, so that a mail server that takes
 * its time holds up none of them.
 */
@Singleton
class RetryJob implements Job {

  private static final TaskDescriptor<Void> TASK = TaskDescriptor.of("retry-deferred");

  private final Task<Void> task;

  RetryJob(PartitionRound partitionRound, Clock clock) {
    this.task =
        Tasks.oneTime(TASK)
            // The next tick hands it in again.
            .onFailure((complete, operations) -> operations.remove())
            .execute(
                (instance, context) ->
                    partitionRound.retry(new RoundRun(null, clock.instant(), TASK.getTaskName())));
  }

  /** The task; one that waits or runs already stands for all. */
  static TaskInstance<Void> handedIn() {
    return TASK.instance("tick").build();
  }

  @Override
  public Task<?> task() {
    return task;
  }
}
