package org.paperround.source.arxivfeed;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Optional;
import org.paperround.paper.IncomingPaper;
import org.paperround.source.PaperSink;
import org.paperround.source.UnreadableInputException;
import org.paperround.source.arxiv.Arxiv;
import org.paperround.source.feed.FeedFacts;
import org.paperround.source.feed.FeedReader;
import org.paperround.source.http.Answer;
import org.paperround.source.remote.HeldPapers;

/**
 * One answer of the feed service.
 *
 * @param facts what the feed says beside its papers
 * @param held what it holds
 */
record FeedAnswer(FeedFacts facts, HeldPapers held) {

  private static final String SOURCE = "arxiv-feed";

  /** A feed has no more rows, and leaves out what goes beyond. */
  private static final int FULL = 2_000;

  /**
   * Reads an answer.
   *
   * @throws UnreadableInputException if it is no feed, or one that reports an error
   * @throws IOException if it breaks off
   */
  static FeedAnswer read(Answer answer, LocalDate day) throws IOException {
    HeldPapers held = new HeldPapers("");
    FeedFacts facts = FeedReader.read(answer.body(), SOURCE, day, held);
    if (answer.status() >= 400) {
      throw new UnreadableInputException(
          "arXiv's feed service refused the request with status " + answer.status());
    }
    return new FeedAnswer(facts, held);
  }

  /** Whether rows may have been left out. */
  boolean isFull() {
    return facts.entries() >= FULL;
  }

  /** Whether it announces papers that are new, at least to a category. */
  boolean hasPapers() {
    return !held.papers().isEmpty();
  }

  /** The day it is of: that of its entries, else what it says itself; empty if it does not tell. */
  Optional<LocalDate> day() {
    return held.papers().stream()
        .flatMap(paper -> Optional.ofNullable(paper.published()).stream())
        .max(LocalDate::compareTo)
        .or(facts::day);
  }

  /** Hands on all that came. */
  void handOn(LocalDate listedOn, PaperSink sink) {
    for (IncomingPaper paper : held.papers()) {
      Arxiv.handOn(paper, listedOn, sink);
    }
    held.handOn(sink, paper -> false);
  }
}
