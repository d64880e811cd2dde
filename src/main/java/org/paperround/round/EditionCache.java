package org.paperround.round;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.paperround.matching.PaperMatcher;
import org.paperround.paper.PaperCard;
import org.paperround.paper.PaperStore;

/**
 * The papers of the current windows, made ready to be matched once for all readers. A new paper, or
 * a reader whose window reaches further back, makes it prepare anew; so does a paper that is
 * withdrawn.
 */
@Singleton
class EditionCache {

  private final PaperStore papers;
  private final PaperMatcher matcher;
  private final Backgrounds backgrounds;
  private final RoundConfig config;
  private @Nullable Prepared prepared;

  EditionCache(
      PaperStore papers, PaperMatcher matcher, Backgrounds backgrounds, RoundConfig config) {
    this.papers = papers;
    this.matcher = matcher;
    this.backgrounds = backgrounds;
    this.config = config;
  }

  /**
   * Papers ready to be matched.
   *
   * @param from papers after this {@code seq} are in it
   * @param to the last {@code seq} in it
   * @param revision of the papers when it was prepared
   * @param papers its papers by rising id
   * @param edition the papers
   */
  record Prepared(
      long from, long to, long revision, List<PaperCard> papers, PaperMatcher.Edition edition) {

    private boolean isOf(long newest, long currentRevision) {
      return to == newest && revision == currentRevision;
    }

    /** How many of its papers are in a reader's window. */
    int countAfter(long fromExclusive) {
      int first = papers.size();
      while (first > 0 && papers.get(first - 1).id() > fromExclusive) {
        first--;
      }
      return papers.size() - first;
    }

    /** Those of its papers that are in a reader's window. */
    List<PaperCard> after(long fromExclusive) {
      return papers.stream().filter(paper -> paper.id() > fromExclusive).toList();
    }
  }

  /** The papers of at least the window {@code (from, to]}, and none after it. */
  synchronized Prepared covering(long from, long to) {
    long revision = papers.revision();
    Prepared current = prepared != null && prepared.isOf(to, revision) ? prepared : null;
    if (current != null && current.from() <= from) {
      return current;
    }
    long floor = current == null ? from : Math.min(from, current.from());
    List<PaperCard> window = papers.window(floor, to, config.widestWindow());
    // An edition still in use by another thread stays usable: it is left to the collector.
    PaperMatcher.Edition edition = matcher.prepare(window, backgrounds.current());
    prepared = new Prepared(floor, to, revision, window, edition);
    return prepared;
  }

  @PreDestroy
  synchronized void close() {
    if (prepared != null) {
      prepared.edition().close();
      prepared = null;
    }
  }
}
