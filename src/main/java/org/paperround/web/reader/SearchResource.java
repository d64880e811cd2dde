package org.paperround.web.reader;

import io.quarkus.vertx.http.Compressed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.paperround.matching.KeywordTexts;
import org.paperround.matching.PaperSearch;
import org.paperround.matching.SearchHits;
import org.paperround.matching.SearchOrder;
import org.paperround.paper.CanonicalId;
import org.paperround.paper.PaperArchive;
import org.paperround.paper.PaperStore;

/** Search over all papers, by words as in a keyword, or by an arXiv id or DOI. */
@Path("/search")
public class SearchResource {

  private static final int LONGEST = 500;

  /** Whoever wants more is better served by more words. */
  private static final int MOST_PAGES = 40;

  private final PageParts parts;
  private final PublicPages pages;
  private final PaperPages papers;
  private final PaperSearch search;
  private final PaperStore store;
  private final PaperArchive archive;

  SearchResource(
      PageParts parts,
      PublicPages pages,
      PaperPages papers,
      PaperSearch search,
      PaperStore store,
      PaperArchive archive) {
    this.parts = parts;
    this.pages = pages;
    this.papers = papers;
    this.search = search;
    this.store = store;
    this.archive = archive;
  }

  /**
   * Searches.
   *
   * @param q what to look for; without it the empty form is shown
   * @param sort {@code newest}, else the best come first
   * @param page the number of the page, from 1
   */
  @GET
  @Compressed // or the header of what is compressed already gets lost
  public Response search(
      @RestQuery @Nullable String q,
      @RestQuery @Nullable String sort,
      @RestQuery @Nullable String page) {
    String typed = Objects.requireNonNullElse(q, "").strip();
    boolean newest = "newest".equals(sort);
    int asked = Paging.asked(page);
    if (asked < 1 || asked > MOST_PAGES) {
      return parts.message(
          400,
          parts.texts(ArchiveTexts.class).noPageTitle(),
          parts.texts(ArchiveTexts.class).searchPages(MOST_PAGES));
    }
    if (typed.length() > LONGEST) {
      return refused(
          typed.substring(0, LONGEST),
          newest,
          parts.texts(ArchiveTexts.class).searchTooLong(LONGEST));
    }
    if (typed.isEmpty()) {
      return pages.page(
          "/search",
          () -> Pages.search(new SearchView(parts.site("/search"), "", newest, null, null)));
    }
    Optional<Long> named = named(typed);
    if (named.isPresent()) {
      return Response.seeOther(URI.create(parts.site().path("/papers/" + named.get()))).build();
    }
    return search
        .problem(typed, parts.texts(KeywordTexts.class))
        .map(problem -> refused(typed, newest, problem))
        .orElseGet(
            () ->
                pages.page(
                    "/search " + newest + " " + asked + " " + typed,
                    () -> Pages.search(found(typed, newest, asked))));
  }

  private Optional<Long> named(String typed) {
    return CanonicalId.fromReference(typed)
        .flatMap(id -> Optional.ofNullable(store.seqsByIds(List.of(id)).get(id)));
  }

  private SearchView found(String typed, boolean newest, int asked) {
    SearchHits hits =
        search.search(
            typed,
            newest ? SearchOrder.NEWEST : SearchOrder.BEST,
            (asked - 1) * Paging.SIZE,
            Paging.SIZE);
    String address =
        "/search?q="
            + URLEncoder.encode(typed, StandardCharsets.UTF_8)
            + (newest ? "&sort=newest" : "")
            + "&page=";
    int pageCount = Math.clamp(Math.ceilDiv(hits.total(), Paging.SIZE), 1, MOST_PAGES);
    SearchView.Found found =
        new SearchView.Found(
            papers.there(hits.papers().stream()),
            hits.total(),
            hits.atLeast(),
            new Paging(asked, Math.max(asked, pageCount), address),
            hits.cut(),
            !search.hasReached(archive.mark()));
    return new SearchView(parts.site(address + asked), typed, newest, null, found);
  }

  private Response refused(String typed, boolean newest, String problem) {
    return parts.page(
        422, Pages.search(new SearchView(parts.site(), typed, newest, problem, null)));
  }
}
