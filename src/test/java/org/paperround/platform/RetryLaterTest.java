package org.paperround.platform;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.kagkarlsson.scheduler.task.Execution;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@NullUnmarked
class RetryLaterTest {

  private static final Instant FAILED = Instant.parse("2026-11-24T07:00:00Z");

  @ParameterizedTest
  @CsvSource({"0, 10", "1, 20", "2, 40", "3, 60", "50, 60"})
  void waitsDoubleUpToTheLongestHoweverOftenItFailed(int failuresBefore, long seconds) {
    Execution execution =
        new Execution(
            FAILED,
            new TaskInstance<>("serve", "1"),
            true,
            "a process",
            null,
            null,
            failuresBefore,
            FAILED,
            1);
    List<Instant> next = new ArrayList<>();
    ExecutionOperations<Void> operations =
        new ExecutionOperations<>(null, null, execution) {
          @Override
          public void reschedule(ExecutionComplete complete, Instant at) {
            next.add(at);
          }
        };

    new RetryLater<Void>(Duration.ofSeconds(10), Duration.ofMinutes(1))
        .onFailure(ExecutionComplete.failure(execution, FAILED, FAILED, null), operations);

    Duration wait = Duration.between(FAILED, next.getFirst());
    assertThat(wait)
        .isBetween(
            Duration.ofSeconds(seconds).multipliedBy(8).dividedBy(10),
            Duration.ofSeconds(seconds).multipliedBy(12).dividedBy(10));
  }
}
