package org.paperround.round;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.paperround.embedding.TextEmbedder;
import org.paperround.paper.PaperStore;
import org.paperround.platform.Job;

/**
 * Has the meaning of new papers worked out before readers are served. It only saves the round time:
 * what it has not reached, or what was changed since, the round works out itself.
 */
@Singleton
class EmbedPapersJob implements Job {

  private static final int AT_ONCE = 100;

  private final PaperStore papers;
  private final TextEmbedder embedder;
  private final RoundConfig config;
  private final Task<Long> task;

  EmbedPapersJob(PaperStore papers, TextEmbedder embedder, RoundConfig config) {
    this.papers = papers;
    this.embedder = embedder;
    this.config = config;
    // The task's state is the last seq that was read, so it outlives this process.
    this.task =
        Tasks.recurring("embed-papers", FixedDelay.of(config.tick()), Long.class)
            .initialData(0L)
            .executeStateful(
                (instance, context) ->
                    embedAfter(
                        instance.getData(), () -> context.getSchedulerState().isShuttingDown()));
  }

  @Override
  public Task<?> task() {
    return task;
  }

  /**
   * Reads the papers after a {@code seq}, at most the widest window; gives the last one read.
   *
   * @param isStopping whether to leave the rest to the next time
   */
  long embedAfter(long after, BooleanSupplier isStopping) {
    long newest = papers.newestSeq();
    if (newest <= after || !embedder.isOn()) {
      return after;
    }
    long at = Math.max(after, newest - config.widestWindow());
    while (at < newest && !isStopping.getAsBoolean()) {
      long to = Math.min(at + AT_ONCE, newest);
      List<String> texts =
          papers.window(at, to, AT_ONCE).stream()
              .map(paper -> TextEmbedder.paperText(paper.title(), paper.summary()))
              .toList();
      embedder.embed(texts);
      at = to;
    }
    return at;
  }
}
