package org.paperround.testing;

import java.time.LocalDate;
import org.paperround.paper.CanonicalId;
import org.paperround.paper.IncomingPaper;
import org.paperround.paper.IncomingPaperBuilder;

/** Papers for tests. */
public final class Papers {

  private Papers() {}

  /** A paper of this title, which alone makes it the same paper again. */
  public static IncomingPaper titled(String title, LocalDate listedOn) {
    return new IncomingPaperBuilder(CanonicalId.fromTitle(title), title, listedOn, "test").build();
  }
}
