package org.paperround.embedding;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.quarkus.logging.Log;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.paperround.platform.Job;

/** Drops vectors that nobody used for a long time. */
@Singleton
class ForgetEmbeddingsJob implements Job {

  private static final Duration EVERY = Duration.ofHours(12);

  private final EmbeddingStore store;
  private final EmbeddingConfig config;
  private final Clock clock;
  private final Task<Void> task;

  ForgetEmbeddingsJob(EmbeddingStore store, EmbeddingConfig config, Clock clock) {
    this.store = store;
    this.config = config;
    this.clock = clock;
    this.task =
        Tasks.recurring("forget-embeddings", FixedDelay.of(EVERY))
            .execute((instance, context) -> run());
  }

  @Override
  public Task<?> task() {
    return task;
  }

  void run() {
    int dropped =
        store.forgetUnusedSince(
            LocalDate.ofInstant(clock.instant().minus(config.retention()), ZoneOffset.UTC));
    if (dropped > 0) {
      Log.infof("Forgot %d vectors that nobody used", dropped);
    }
  }
}
