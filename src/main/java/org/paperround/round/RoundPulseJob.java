package org.paperround.round;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import org.paperround.platform.Job;
import org.paperround.subscriber.DueReaders;

/**
 * Looks now and then how many wait, so that how fast they become fewer is known in all processes,
 * and neither metrics nor the API count readers each time they are asked.
 */
@Singleton
class RoundPulseJob implements Job {

  /** What was seen last is the task's state. */
  static final TaskDescriptor<Pulse> TASK = TaskDescriptor.of("round-pulse", Pulse.class);

  private final DueReaders readers;
  private final Ledger ledger;
  private final Clock clock;
  private final Task<Pulse> task;

  RoundPulseJob(DueReaders readers, Ledger ledger, RoundConfig config, Clock clock) {
    this.readers = readers;
    this.ledger = ledger;
    this.clock = clock;
    this.task =
        Tasks.recurring(TASK, FixedDelay.of(config.tick()))
            .initialData(Pulse.first(clock.instant()))
            .executeStateful(
                (instance, context) ->
                    config.automatic() ? look(instance.getData()) : instance.getData());
  }

  @Override
  public Task<?> task() {
    return task;
  }

  /** Looks again. */
  Pulse look(Pulse before) {
    Instant now = clock.instant();
    return before.next(now, readers.count(now) + ledger.open());
  }
}
