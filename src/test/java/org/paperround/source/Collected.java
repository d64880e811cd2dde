package org.paperround.source;

import java.util.ArrayList;
import java.util.List;
import org.paperround.paper.CanonicalId;
import org.paperround.paper.IncomingPaper;
import org.paperround.paper.Withdrawal;

/** Keeps what a reader found. */
public final class Collected implements PaperSink {

  private final List<IncomingPaper> papers = new ArrayList<>();
  private final List<Withdrawal> withdrawals = new ArrayList<>();
  private final List<String> rejections = new ArrayList<>();

  @Override
  public void paper(IncomingPaper paper) {
    papers.add(paper);
  }

  @Override
  public void rejected(String at, String reason) {
    rejections.add(at + ": " + reason);
  }

  @Override
  public void withdrawn(CanonicalId id, int upTo) {
    withdrawals.add(new Withdrawal(id, upTo));
  }

  /** What was withdrawn. */
  public List<Withdrawal> withdrawals() {
    return withdrawals;
  }

  public List<IncomingPaper> papers() {
    return papers;
  }

  /** Place and reason of each rejection, as {@code line 12: reason}. */
  public List<String> rejections() {
    return rejections;
  }
}
