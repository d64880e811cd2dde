package org.paperround.round;

import jakarta.inject.Singleton;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.paperround.matching.PaperMatcher;
import org.paperround.matching.similarity.Background;
import org.paperround.paper.PaperCard;
import org.paperround.paper.PaperStore;

/**
 * The recent papers that all matching is measured against. They move on in steps, so that all
 * processes and all windows of a morning have the same ones, and a paper more changes no ranking.
 */
@Singleton
class Backgrounds {

  /** Papers in each step; smaller ones while there are few papers at all. */
  private static final int STEP = 500;

  private static final int SMALL_STEP = 50;

  private final PaperStore papers;
  private final PaperMatcher matcher;
  private final RoundConfig config;
  private long to = -1;
  private long revision;
  private @Nullable Background background;

  Backgrounds(PaperStore papers, PaperMatcher matcher, RoundConfig config) {
    this.papers = papers;
    this.matcher = matcher;
    this.config = config;
  }

  /** The background of now. Where it has moved on, this takes seconds. */
  synchronized Background current() {
    long end = end(papers.newestSeq());
    long currentRevision = papers.revision();
    Background known = background;
    if (known != null && to == end && revision == currentRevision) {
      return known;
    }
    List<PaperCard> recent = papers.window(0, end, config.backgroundPapers());
    Background made = matcher.background(recent);
    to = end;
    revision = currentRevision;
    background = made;
    return made;
  }

  private long end(long newest) {
    int step = newest < config.backgroundPapers() ? SMALL_STEP : STEP;
    return newest <= Background.LEAST_PAPERS + SMALL_STEP ? newest : newest - newest % step;
  }
}
