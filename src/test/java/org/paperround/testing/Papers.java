package org.paperround.testing;

import java.time.LocalDate;
import java.util.List;
import org.paperround.paper.CanonicalId;
import org.paperround.paper.IncomingPaper;

/** Papers for tests. */
public final class Papers {

  private Papers() {}

  /** A paper of this title, which alone makes it the same paper again. */
  public static IncomingPaper titled(String title, LocalDate listedOn) {
    return new IncomingPaper(
        CanonicalId.fromTitle(title),
        title,
        "",
        List.of(),
        0,
        null,
        List.of(),
        null,
        listedOn,
        0,
        0,
        IncomingPaper.Links.NONE,
        "test",
        1);
  }
}
