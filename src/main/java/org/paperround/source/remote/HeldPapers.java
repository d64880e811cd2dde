package org.paperround.source.remote;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.paperround.paper.CanonicalId;
import org.paperround.paper.IncomingPaper;
import org.paperround.source.PaperSink;

/**
 * Holds what one answer brings until it has come whole, because an answer that breaks off is asked
 * for again.
 */
public final class HeldPapers implements PaperSink {

  private final String place;
  private final List<IncomingPaper> papers = new ArrayList<>();
  private final List<Consumer<PaperSink>> others = new ArrayList<>();

  /**
   * Holds nothing yet.
   *
   * @param place where in the source this answer is, such as {@code "page 2, "}; stands before the
   *     place of each rejection; may be empty
   */
  public HeldPapers(String place) {
    this.place = place;
  }

  @Override
  public void paper(IncomingPaper paper) {
    papers.add(paper);
  }

  @Override
  public void rejected(String at, String reason) {
    others.add(sink -> sink.rejected(place + at, reason));
  }

  @Override
  public void withdrawn(CanonicalId id) {
    others.add(sink -> sink.withdrawn(id));
  }

  /** The papers held, in order. */
  public List<IncomingPaper> papers() {
    return List.copyOf(papers);
  }

  /** How many pieces came: papers, rejections, withdrawals. */
  public int size() {
    return papers.size() + others.size();
  }

  /**
   * Hands everything on: the papers that are wanted, then rejections and withdrawals.
   *
   * @return how many papers were handed on
   */
  public int handOn(PaperSink sink, Predicate<IncomingPaper> wanted) {
    List<IncomingPaper> chosen = papers.stream().filter(wanted).toList();
    chosen.forEach(sink::paper);
    others.forEach(other -> other.accept(sink));
    return chosen.size();
  }
}
