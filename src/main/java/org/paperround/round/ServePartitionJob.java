package org.paperround.round;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.paperround.platform.Job;
import org.paperround.platform.RetryLater;

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

  /** While a task waits no tick can hand it in, so it must not wait for long. */
  private static final Duration LONGEST_RETRY = Duration.ofMinutes(1);

  private final PartitionRound partitionRound;
  private final Rounds rounds;
  private final RoundConfig config;
  private final Clock clock;
  private final Task<Data> task;

  ServePartitionJob(PartitionRound partitionRound, Rounds rounds, RoundConfig config, Clock clock) {
    this.partitionRound = partitionRound;
    this.rounds = rounds;
    this.config = config;
    this.clock = clock;
    this.task =
        Tasks.custom(TASK)
            .onFailure(new RetryLater<>(RETRY, LONGEST_RETRY))
            .execute((instance, context) -> serve(instance));
  }

  /** The ordinary service of a partition; one that waits or runs already stands for all. */
  static TaskInstance<Data> ordinary(int partition, Instant asOf) {
    return TASK.instance("tick/" + partition).data(new Data(null, partition, asOf)).build();
  }

  private CompletionHandler<Data> serve(TaskInstance<Data> instance) {
    Data data = instance.getData();
    String worker = TASK.getTaskName() + "/" + instance.getId();
    // Taken over after long, the ordinary service is as of then: whoever is due gets today's mail.
    Instant asOf = data.roundId() == null ? clock.instant() : data.asOf();
    RoundRun run = new RoundRun(data.roundId(), asOf, worker);
    boolean served = partitionRound.serve(data.partition(), run);
    if (data.roundId() != null) {
      if (!served) {
        // What the operator asked for goes on after the pause; a tick comes by anyway.
        return (complete, operations) ->
            operations.reschedule(complete, clock.instant().plus(config.tick()));
      }
      rounds.finished(data.roundId(), data.partition());
    }
    return new CompletionHandler.OnCompleteRemove<>();
  }

  @Override
  public Task<?> task() {
    return task;
  }

  /** A round keeps its threads busy from begin to end; nobody else is to wait for that. */
  @Override
  public OptionalInt ownThreads() {
    return OptionalInt.of(config.partitionsAtOnce());
  }
}
