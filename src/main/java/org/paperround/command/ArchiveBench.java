package org.paperround.command;

import io.quarkus.logging.Log;
import jakarta.inject.Singleton;
import org.paperround.paper.PaperStore;
import org.paperround.subscriber.LinkPurpose;
import org.paperround.subscriber.Links;

/**
 * {@code bench archive}: makes a database for the load run of {@code src/test/load/pages.sh}, and
 * prints the addresses of its reader's pages.
 */
@Singleton
class ArchiveBench {

  static final String USAGE = "bench archive [--papers 100000]";
  static final int DEFAULT_PAPERS = 100_000;
  private static final int FAILED = 1;

  private final ArchiveBenchData data;
  private final PaperStore papers;

  ArchiveBench(ArchiveBenchData data, PaperStore papers) {
    this.data = data;
    this.papers = papers;
  }

  /** Makes it; 0 if it is made. */
  int run(int count) {
    if (papers.newestSeq() > 0) {
      Log.error("The database has papers already: the bench fills an empty one only.");
      return FAILED;
    }
    if (count < ArchiveBenchData.A_DAY) {
      Log.errorf("An archive has at least %d papers.", ArchiveBenchData.A_DAY);
      return FAILED;
    }
    Links.Issued links = data.fill(count);
    StandardOutput.line("/digest/" + links.token(LinkPurpose.DIGEST));
    StandardOutput.line("/preferences/" + links.token(LinkPurpose.PREFERENCES));
    return 0;
  }
}
