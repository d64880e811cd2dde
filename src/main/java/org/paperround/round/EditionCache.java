package org.paperround.round;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.paperround.matching.PaperMatcher;
import org.paperround.matching.Window;
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
   * @param window what they are all of
   * @param revision of the papers when it was prepared
   * @param papers its papers by rising id
   * @param edition the papers
   */
  record Prepared(
      Window window, long revision, List<PaperCard> papers, PaperMatcher.Edition edition) {

    private boolean reaches(long to, long currentRevision) {
      return window.to() >= to && revision == currentRevision;
    }

    /** How many of its papers are in a reader's window. */
    int count(Window asked) {
      int beforeEnd = papers.size();
      while (beforeEnd > 0 && papers.get(beforeEnd - 1).id() > asked.to()) {
        beforeEnd--;
      }
      int first = beforeEnd;
      while (first > 0 && papers.get(first - 1).id() > asked.from()) {
        first--;
      }
      return beforeEnd - first;
    }

    /** Those of its papers that are in a reader's window. */
    List<PaperCard> in(Window asked) {
      return papers.stream().filter(paper -> asked.holds(paper.id())).toList();
    }
  }

  /**
   * The papers of at least a window. It may hold later ones too, so that mails that are tried again
   * after new papers came need none of their own.
   */
  synchronized Prepared covering(Window asked) {
    long revision = papers.revision();
    Prepared current = prepared != null && prepared.reaches(asked.to(), revision) ? prepared : null;
    if (current != null && current.window().from() <= asked.from()) {
      return current;
    }
    Window window = current == null ? asked : new Window(asked.from(), current.window().to());
    List<PaperCard> held = papers.window(window.from(), window.to(), config.widestWindow());
    // An edition still in use by another thread stays usable: it is left to the collector.
    PaperMatcher.Edition edition = matcher.prepare(held, backgrounds.current());
    prepared = new Prepared(window, revision, held, edition);
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
