package org.paperround.source.intake;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalInt;
import org.paperround.platform.Job;
import org.paperround.platform.JobEngine;
import org.paperround.platform.RetryLater;

/**
 * Asks one source for what is due and ordered. There is one task for each source name, and the
 * engine runs it in one process only, and anew if that one dies. A source that is no longer
 * configured leaves no task behind.
 */
@Singleton
class IntakeJob implements Job {

  /**
   * What to ask for.
   *
   * @param ordersOnly whether only what the operator asked for
   */
  record Data(boolean ordersOnly) {}

  static final TaskDescriptor<Data> TASK = TaskDescriptor.of("intake", Data.class);

  private static final Duration RETRY = Duration.ofSeconds(10);

  /** While a task waits no tick can hand it in, so it must not wait for long. */
  private static final Duration LONGEST_RETRY = Duration.ofMinutes(1);

  private static final int AT_ONCE = 4;

  private final Task<Data> task;

  IntakeJob(Sources sources, Intake intake) {
    this.task =
        Tasks.oneTime(TASK)
            .onFailure(new RetryLater<>(RETRY, LONGEST_RETRY))
            .execute(
                (instance, context) ->
                    sources
                        .find(instance.getId())
                        .map(Sources.Configured::source)
                        .ifPresent(
                            source -> {
                              if (!instance.getData().ordersOnly()) {
                                intake.askForWhatIsDue(source);
                              }
                              intake.askForWhatIsOrdered(source);
                            }));
  }

  @Override
  public Task<?> task() {
    return task;
  }

  /** A source may take its time to answer; nobody who signs up is to wait for that. */
  @Override
  public OptionalInt ownThreads() {
    return OptionalInt.of(AT_ONCE);
  }

  /** Hands in the task of a source; where it waits or runs already, it stays as it is. */
  static void handIn(JobEngine jobs, String source, boolean ordersOnly, Instant now) {
    jobs.schedule(TASK.instance(source).data(new Data(ordersOnly)).build(), now);
  }
}
