package org.paperround.matching;

import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.paperround.interest.Topics;
import org.paperround.paper.PaperArchive;
import org.paperround.paper.PaperChange;
import org.paperround.paper.PaperMark;
import org.paperround.platform.SiteConfig;

/**
 * Search over all stored papers. This process's index follows the store by the numbers of its
 * changes; while it is behind, what it has is found. Without an index nothing is found.
 */
@Singleton
public class PaperSearch {

  private static final int AT_ONCE = 500;

  private final PaperArchive archive;
  private final Topics topics;
  private final SearchConfig config;
  private final Path dataFolder;
  private final ScheduledExecutorService follower =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("search-index").factory());
  private volatile @Nullable ArchiveIndex index;
  private volatile boolean stopping;

  PaperSearch(PaperArchive archive, Topics topics, SearchConfig config, SiteConfig site) {
    this.archive = archive;
    this.topics = topics;
    this.config = config;
    this.dataFolder = site.dataDir();
  }

  void start(@Observes StartupEvent event) {
    if (config.enabled()) {
      var _ =
          follower.scheduleWithFixedDelay(
              this::followQuietly, 0, config.interval().toMillis(), TimeUnit.MILLISECONDS);
    }
  }

  void stop(@Observes ShutdownEvent event) throws IOException, InterruptedException {
    stopping = true;
    follower.shutdown();
    // A batch takes a second at most; what is not in the index then comes after the next start.
    boolean ended = follower.awaitTermination(10, TimeUnit.SECONDS);
    ArchiveIndex open = index;
    index = null;
    if (ended && open != null) {
      open.close();
    }
  }

  /** Takes in what came since the last time; tests call it, else this process's own thread does. */
  public synchronized void follow() {
    try {
      ArchiveIndex open = opened();
      PaperMark store = archive.mark();
      PaperMark mine = open.mark();
      if (!mine.store().equals(store.store()) || mine.changes() > store.changes()) {
        open.clear(new PaperMark(store.store(), 0));
      }
      List<PaperChange> changes = next(open);
      while (!changes.isEmpty() && !stopping) {
        open.take(changes, new PaperMark(store.store(), changes.getLast().number()));
        changes = next(open);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<PaperChange> next(ArchiveIndex open) {
    return archive.changedAfter(open.mark().changes(), AT_ONCE);
  }

  private ArchiveIndex opened() throws IOException {
    ArchiveIndex open = index;
    if (open == null) {
      open =
          config.inMemory() ? ArchiveIndex.inMemory(topics) : IndexFolders.open(dataFolder, topics);
      index = open;
    }
    return open;
  }

  private void followQuietly() {
    try {
      follow();
    } catch (RuntimeException e) {
      if (!stopping) {
        Log.errorf("The search index cannot follow the papers; it is tried again: %s", e);
      }
    }
  }

  /** Changes whenever a search may find something else. */
  public PaperMark mark() {
    ArchiveIndex open = index;
    return open == null ? new PaperMark("", 0) : open.mark();
  }

  /** Whether the index has all papers of a mark. */
  public boolean hasReached(PaperMark store) {
    PaperMark mine = mark();
    return mine.store().equals(store.store()) && mine.changes() >= store.changes();
  }

  /** What is wrong with a query as typed, as a sentence for its reader; empty if nothing is. */
  public Optional<String> problem(String typed, KeywordTexts texts) {
    return KeywordSyntax.problem(typed, texts);
  }

  /**
   * Searches.
   *
   * @param typed words, a phrase or a query as keywords have it, without a {@link #problem}
   * @param from how many papers come before the page
   * @param size papers on the page
   */
  public SearchHits search(String typed, SearchOrder order, int from, int size) {
    return ask(SearchHits.NONE, asked -> asked.search(typed, order, from, size));
  }

  /** The papers nearest to one by their words, at most so many; without itself. */
  public List<Long> related(long paper, String title, String summary, int most) {
    return ask(List.of(), asked -> asked.related(paper, title, summary, most));
  }

  /** The keys of the topics of a paper. */
  public List<String> topicsOf(long paper) {
    return ask(List.of(), asked -> asked.topicsOf(paper));
  }

  /** The newest papers of a topic, at most so many. */
  public List<Long> newestOf(String topic, int most) {
    return ask(List.of(), asked -> asked.newestOf(topic, most));
  }

  /** The keys of the topics of the papers listed on a day, by the paper. */
  public Map<Long, List<String>> topicsOn(LocalDate day) {
    return ask(Map.of(), asked -> asked.topicsOn(day));
  }

  private <T> T ask(T otherwise, Function<ArchiveReading, T> question) {
    ArchiveIndex open = index;
    if (open == null) {
      return otherwise;
    }
    try (ArchiveReading reading = new ArchiveReading(open, timeLimit())) {
      return question.apply(reading);
    }
  }

  private Duration timeLimit() {
    return config.timeLimit();
  }
}
