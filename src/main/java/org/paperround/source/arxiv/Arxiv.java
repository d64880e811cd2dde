package org.paperround.source.arxiv;

import java.net.URI;
import java.time.LocalDate;
import java.time.ZoneId;
import org.paperround.paper.IncomingPaper;
import org.paperround.paper.IncomingPaperBuilder;
import org.paperround.source.PaperSink;
import org.paperround.source.fields.ArxivPages;
import org.paperround.source.http.FetchRequest;

/** What holds for every request to arXiv and every paper from there. */
public final class Arxiv {

  /** Where arXiv's days begin and end. */
  public static final ZoneId ZONE = ZoneId.of("America/New_York");

  /**
   * All requests share one lane: https://info.arxiv.org/help/api/tou.html allows one in three
   * seconds over one connection, over all its services together.
   */
  private static final String LANE = "arxiv";

  private Arxiv() {}

  /** A request in arXiv's lane. */
  public static FetchRequest request(String address, String accept) {
    return FetchRequest.of(URI.create(address), accept).inLane(LANE);
  }

  /**
   * Hands on a paper of arXiv, listed on a day and with the addresses of its pages, which do not
   * name a version. Rejects what is none of arXiv's.
   */
  public static void handOn(IncomingPaper paper, LocalDate day, PaperSink sink) {
    if (!paper.canonicalId().isArxiv()) {
      sink.rejected("\"" + paper.title() + "\"", "the entry has no arXiv id");
      return;
    }
    sink.paper(
        new IncomingPaperBuilder(paper.canonicalId(), paper.title(), day, paper.source())
            .summary(paper.summary())
            .authors(paper.authors())
            .authorCount(paper.authorCount())
            .categories(paper.categories())
            .published(paper.published())
            .links(ArxivPages.of(paper.canonicalId(), null, null))
            .version(paper.version())
            .build());
  }
}
