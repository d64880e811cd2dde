package org.paperround.source.biorxiv;

import java.util.ArrayList;
import java.util.List;
import org.paperround.paper.CanonicalId;
import org.paperround.paper.IncomingPaper;
import org.paperround.source.PaperSink;

/** Keeps what was withdrawn, and takes nothing else. */
record Withdrawals(List<CanonicalId> ids) implements PaperSink {

  Withdrawals() {
    this(new ArrayList<>());
  }

  @Override
  public void paper(IncomingPaper paper) {
    throw new AssertionError(paper);
  }

  @Override
  public void rejected(String at, String reason) {
    throw new AssertionError(reason);
  }

  @Override
  public void withdrawn(CanonicalId id) {
    ids.add(id);
  }
}
