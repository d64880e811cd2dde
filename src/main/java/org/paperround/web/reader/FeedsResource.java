package org.paperround.web.reader;

import io.quarkus.vertx.http.Compressed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jboss.resteasy.reactive.RestPath;
import org.paperround.interest.Topic;
import org.paperround.interest.Topics;
import org.paperround.matching.PaperSearch;
import org.paperround.paper.PaperCard;
import org.paperround.paper.PaperStore;

/** Public feeds: the newest papers, all of them or those of a topic. */
@Path("/")
public class FeedsResource {

  private final PageParts parts;
  private final PublicPages pages;
  private final PaperPages papers;
  private final PaperFeeds feeds;
  private final PaperStore store;
  private final PaperSearch search;
  private final Topics topics;

  FeedsResource(
      PageParts parts,
      PublicPages pages,
      PaperPages papers,
      PaperFeeds feeds,
      PaperStore store,
      PaperSearch search,
      Topics topics) {
    this.parts = parts;
    this.pages = pages;
    this.papers = papers;
    this.feeds = feeds;
    this.store = store;
    this.search = search;
    this.topics = topics;
  }

  /** The newest papers. */
  @GET
  @Path("papers.atom")
  @Compressed // or the header of what is compressed already gets lost
  public Response all() {
    return pages.answer(
        "/papers.atom",
        PublicPages.ATOM,
        () ->
            AtomWriter.write(
                feeds.of(
                    parts.language(),
                    "papers",
                    parts.texts(ArchiveTexts.class).feedOfAll(),
                    "/papers.atom",
                    "/papers",
                    newest())));
  }

  private List<PaperCard> newest() {
    return store.window(0, store.newestSeq(), PaperFeeds.MOST).reversed();
  }

  /** The newest papers of a topic. */
  @GET
  @Path("topics/{key}.atom")
  @Compressed
  public Response topic(@RestPath String key) {
    return topics
        .byKey(key)
        .map(topic -> pages.answer("/topics/" + key + ".atom", PublicPages.ATOM, () -> feed(topic)))
        .orElseGet(() -> parts.problem(ArchiveProblem.NO_TOPIC));
  }

  private String feed(Topic topic) {
    List<PaperCard> newest = papers.there(search.newestOf(topic.key(), PaperFeeds.MOST).stream());
    return AtomWriter.write(
        feeds.of(
            parts.language(),
            "topics/" + topic.key(),
            topic.labelIn(parts.language()),
            "/topics/" + topic.key() + ".atom",
            "/papers?topic=" + topic.key(),
            newest));
  }
}
