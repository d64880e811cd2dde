package org.paperround.source.arxivfeed;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.paperround.paper.CanonicalId;
import org.paperround.paper.IncomingPaper;
import org.paperround.source.PaperSink;
import org.paperround.source.UnreadableInputException;
import org.paperround.source.arxiv.Arxiv;
import org.paperround.source.feed.FeedFacts;
import org.paperround.source.feed.FeedReader;
import org.paperround.source.http.Answer;

/** One answer of the feed service, kept until it is known what to do with it. */
final class FeedAnswer implements PaperSink {

  /** A feed has no more rows, and leaves out what goes beyond. */
  static final int FULL = 2_000;

  private static final String SOURCE = "arxiv-feed";

  private final List<IncomingPaper> papers = new ArrayList<>();
  private final List<CanonicalId> withdrawn = new ArrayList<>();
  private final List<String[]> rejections = new ArrayList<>();
  private FeedFacts facts;

  private FeedAnswer(Answer answer, LocalDate day) throws IOException {
    facts = FeedReader.read(answer.body(), SOURCE, day, this);
    if (answer.status() >= 400) {
      throw new UnreadableInputException(
          "arXiv's feed service refused the request with status " + answer.status());
    }
  }

  /**
   * Reads an answer.
   *
   * @throws UnreadableInputException if it is no feed, or one that reports an error
   * @throws IOException if it breaks off
   */
  static FeedAnswer read(Answer answer, LocalDate day) throws IOException {
    return new FeedAnswer(answer, day);
  }

  /** Whether rows may have been left out. */
  boolean isFull() {
    return facts.entries() >= FULL;
  }

  /** Whether its end was there. */
  boolean isWhole() {
    return facts.whole();
  }

  /** How many papers it announces that are new, at least to a category. */
  int papers() {
    return papers.size();
  }

  /** How many later versions it announces. */
  int replacements() {
    return facts.replacements();
  }

  /** The day it is of: that of its entries, else what it says itself; empty if it does not tell. */
  Optional<LocalDate> day() {
    return papers.stream()
        .flatMap(paper -> Optional.ofNullable(paper.published()).stream())
        .max(LocalDate::compareTo)
        .or(facts::day);
  }

  /** Hands on all that came. */
  void handOn(LocalDate listedOn, PaperSink sink) {
    for (IncomingPaper paper : papers) {
      Optional<IncomingPaper> listed = Arxiv.listed(paper, listedOn);
      if (listed.isPresent()) {
        sink.paper(listed.get());
      } else {
        sink.rejected("\"" + paper.title() + "\"", "the entry has no arXiv id");
      }
    }
    withdrawn.forEach(sink::withdrawn);
    rejections.forEach(one -> sink.rejected(one[0], one[1]));
  }

  @Override
  public void paper(IncomingPaper paper) {
    papers.add(paper);
  }

  @Override
  public void rejected(String at, String reason) {
    rejections.add(new String[] {at, reason});
  }

  @Override
  public void withdrawn(CanonicalId id) {
    withdrawn.add(id);
  }
}
