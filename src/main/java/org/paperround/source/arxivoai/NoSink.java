package org.paperround.source.arxivoai;

import org.paperround.paper.IncomingPaper;
import org.paperround.source.PaperSink;

/** Takes papers only to have them counted. */
final class NoSink implements PaperSink {

  @Override
  public void paper(IncomingPaper paper) {
    // Whoever asks wants to know how many there are.
  }

  @Override
  public void rejected(String at, String reason) {
    // Where the papers themselves are wanted, this is told.
  }
}
