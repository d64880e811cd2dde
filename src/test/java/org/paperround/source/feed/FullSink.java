package org.paperround.source.feed;

import org.paperround.paper.IncomingPaper;
import org.paperround.source.PaperSink;

/** Takes nothing. */
final class FullSink implements PaperSink {

  @Override
  public void paper(IncomingPaper paper) {
    throw new IllegalStateException("full");
  }

  @Override
  public void rejected(String at, String reason) {
    throw new IllegalStateException("full");
  }
}
