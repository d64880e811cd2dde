package org.paperround.round;

import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.paperround.platform.Job;

/** Serves one partition once. The engine runs it in one process only, and anew if that one dies. */
@Singleton
class ServePartitionJob implements Job {

  /**
   * What to serve.
   *
   * @param roundId the round asked for by name, or null for the ordinary tick
   * @param partition the partition
   * @param asOf readers due at this instant are served
   */
  record Data(@Nullable String roundId, int partition, Instant asOf) {}

  static final TaskDescriptor<Data> TASK = TaskDescriptor.of("serve-partition", Data.class);

  private static final Duration RETRY = Duration.ofSeconds(10);

  private final Task<Data> task;

  ServePartitionJob(PartitionRound partitionRound, Rounds rounds) {
    this.task =
        Tasks.oneTime(TASK)
            .onFailure(new FailureHandler.ExponentialBackoffFailureHandler<>(RETRY))
            .execute(
                (instance, context) -> {
                  Data data = instance.getData();
                  String worker = TASK.getTaskName() + "/" + instance.getId();
                  boolean served =
                      partitionRound.serve(
                          data.partition(), new RoundRun(data.roundId(), data.asOf(), worker));
                  if (data.roundId() != null) {
                    if (!served) {
                      // What the operator asked for goes on after the pause; a tick comes by
                      // anyway.
                      throw new IllegalStateException("everything is paused");
                    }
                    rounds.finished(data.roundId(), data.partition());
                  }
                });
  }

  @Override
  public Task<?> task() {
    return task;
  }
}
