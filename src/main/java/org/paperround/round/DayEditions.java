package org.paperround.round;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.paperround.matching.PaperMatcher;
import org.paperround.paper.PaperCard;
import org.paperround.paper.PaperStore;

/**
 * The papers of single days, made ready to be matched, for previews and for operators who try
 * interests out. The last few days that were asked for stay ready.
 */
@Singleton
public class DayEditions {

  private static final int MOST = 3;

  private final PaperStore papers;
  private final PaperMatcher matcher;
  private final Backgrounds backgrounds;
  private final Map<LocalDate, Day> ready = new LinkedHashMap<>(MOST, 0.75f, true);

  DayEditions(PaperStore papers, PaperMatcher matcher, Backgrounds backgrounds) {
    this.papers = papers;
    this.matcher = matcher;
    this.backgrounds = backgrounds;
  }

  /**
   * A day's papers.
   *
   * @param day the day they are listed on
   * @param papers its papers
   * @param edition the same, ready to be matched; not to be closed
   */
  public record Day(LocalDate day, List<PaperCard> papers, PaperMatcher.Edition edition) {}

  /** The latest day with papers, on or before {@code day} if one is given; empty if none has. */
  public Optional<Day> latest(@Nullable LocalDate day) {
    return papers.latestDay(day).map(this::of);
  }

  private synchronized Day of(LocalDate day) {
    List<PaperCard> listed = papers.listedOn(day);
    Day known = ready.get(day);
    if (known != null && known.papers().equals(listed)) {
      return known;
    }
    Day made = new Day(day, listed, matcher.prepare(listed, backgrounds.current()));
    ready.put(day, made);
    while (ready.size() > MOST) {
      // One still in use by another thread stays usable: it is left to the collector.
      ready.remove(ready.keySet().iterator().next());
    }
    return made;
  }

  @PreDestroy
  synchronized void close() {
    ready.values().forEach(day -> day.edition().close());
    ready.clear();
  }
}
