package org.paperround.source.arxivapi;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Optional;
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
  private int papers;
  private boolean unchanged;

  ApiIntake(LocalDate day, PaperSink sink) {
    this.day = day;
    this.sink = sink;
  }

  /** The day that the papers are listed on. */
  LocalDate day() {
    return day;
  }

  /** How many different papers came, withdrawn ones and unreadable entries included. */
  int known() {
    return known.size();
  }

  /** How many were handed on. */
  int papers() {
    return papers;
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
    for (IncomingPaper paper : page.papers()) {
      if (known.add(paper.canonicalId())) {
        handOn(paper);
      }
    }
    page.withdrawn().stream().filter(known::add).forEach(sink::withdrawn);
    for (String reason : page.rejections()) {
      sink.rejected("entry " + (known.size() + 1), reason);
    }
  }

  private void handOn(IncomingPaper paper) {
    Optional<IncomingPaper> listed = Arxiv.listed(paper, day);
    if (listed.isPresent()) {
      papers++;
      sink.paper(listed.get());
    } else {
      sink.rejected("entry " + known.size(), "the entry has no arXiv id");
    }
  }
}
