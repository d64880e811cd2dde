package org.paperround.round;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.Map;
import org.paperround.matching.PaperMatcher;
import org.paperround.paper.PaperStore;

/**
 * The papers of past windows, made ready to be matched, for digests that are shown again: readers
 * of one morning have the same window. The last few that were asked for stay ready.
 */
@Singleton
class WindowEditions {

  private static final int MOST = 6;

  private final PaperStore papers;
  private final PaperMatcher matcher;
  private final Backgrounds backgrounds;
  private final RoundConfig config;
  private final Map<Window, PaperMatcher.Edition> ready = new LinkedHashMap<>(MOST, 0.75f, true);

  WindowEditions(
      PaperStore papers, PaperMatcher matcher, Backgrounds backgrounds, RoundConfig config) {
    this.papers = papers;
    this.matcher = matcher;
    this.backgrounds = backgrounds;
    this.config = config;
  }

  /** A window of papers, as they were when none had left or come back since. */
  private record Window(long from, long to, long revision) {}

  /** The papers of the window {@code (from, to]}; not to be closed. */
  synchronized PaperMatcher.Edition of(long from, long to) {
    Window window = new Window(from, to, papers.revision());
    PaperMatcher.Edition known = ready.get(window);
    if (known != null) {
      return known;
    }
    PaperMatcher.Edition made =
        matcher.prepare(papers.window(from, to, config.widestWindow()), backgrounds.current());
    ready.put(window, made);
    while (ready.size() > MOST) {
      // One still in use by another thread stays usable: it is left to the collector.
      ready.remove(ready.keySet().iterator().next());
    }
    return made;
  }

  @PreDestroy
  synchronized void close() {
    ready.values().forEach(PaperMatcher.Edition::close);
    ready.clear();
  }
}
