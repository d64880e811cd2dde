package org.paperround.platform;

import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import java.security.SecureRandom;
import java.time.Duration;

/** Runs a task that failed again, after waits that double up to a longest one. */
public final class RetryLater<T> implements FailureHandler<T> {

  private final Duration first;
  private final Duration longest;
  private final SecureRandom random = new SecureRandom();

  /**
   * Waits as {@link RetryDelay} has them.
   *
   * @param first after the first failure
   * @param longest after many; a fifth more at most
   */
  public RetryLater(Duration first, Duration longest) {
    this.first = first;
    this.longest = longest;
  }

  @Override
  public void onFailure(ExecutionComplete complete, ExecutionOperations<T> operations) {
    int failures = complete.getExecution().consecutiveFailures + 1;
    operations.reschedule(
        complete, complete.getTimeDone().plus(RetryDelay.after(failures, first, longest, random)));
  }
}
