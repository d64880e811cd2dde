package org.paperround.source.arxivapi;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import org.paperround.paper.CanonicalId;
import org.paperround.paper.IncomingPaper;
import org.paperround.source.PaperSink;
import org.paperround.source.arxiv.Arxiv;

/** Hands on what the pages of a search hold, each paper once. */
final class ApiIntake {

  private final LocalDate day;
  private final PaperSink sink;
  private final Set<CanonicalId> known = new HashSet<>();
  private boolean unchanged;

  ApiIntake(LocalDate day, PaperSink sink) {
    this.day = day;
    this.sink = sink;
  }

  /** The day that the papers are listed on. */
  LocalDate day() {
    return day;
  }

  /** How many different papers were handed on. */
  int papers() {
    return known.size();
  }

  /** The interface says that nothing changed. */
  void unchanged() {
    unchanged = true;
  }

  /** Whether the interface said that nothing changed. */
  boolean isUnchanged() {
    return unchanged;
  }

  void take(ApiPage page) {
    for (IncomingPaper paper : page.held().papers()) {
      if (known.add(paper.canonicalId())) {
        Arxiv.handOn(paper, day, sink);
      }
    }
    page.held().handOn(sink, paper -> false);
  }
}
