package org.paperround.web.reader;

import io.quarkus.vertx.http.Compressed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.ZoneOffset;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.jboss.resteasy.reactive.RestPath;
import org.paperround.paper.PaperArchive;
import org.paperround.paper.PaperStore;
import org.paperround.platform.Site;

/** What crawlers ask for: where they may go, and what there is (https://www.sitemaps.org). */
@Path("/")
public class CrawlersResource {

  /** The protocol allows 50,000 addresses in a file; with fewer each is a megabyte. */
  private static final int EACH = 10_000;

  private static final String XML = MediaType.APPLICATION_XML + ";charset=UTF-8";
  private static final String START = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
  private static final String SCHEMA = "http://www.sitemaps.org/schemas/sitemap/0.9";

  private final PageParts parts;
  private final PublicPages pages;
  private final PaperArchive archive;
  private final PaperStore store;
  private final Site site;

  CrawlersResource(
      PageParts parts, PublicPages pages, PaperArchive archive, PaperStore store, Site site) {
    this.parts = parts;
    this.pages = pages;
    this.archive = archive;
    this.store = store;
    this.site = site;
  }

  /** Where crawlers may go: not to what a reader's secret link opens, nor through all searches. */
  @GET
  @Path("robots.txt")
  @Compressed // or the header of what is compressed already gets lost
  public Response robots() {
    return pages.answer(
        "/robots.txt",
        MediaType.TEXT_PLAIN + ";charset=UTF-8",
        () ->
            """
            User-agent: *
            Disallow: /confirm/
            Disallow: /preferences/
            Disallow: /unsubscribe/
            Disallow: /digest/
            Disallow: /feedback/
            Disallow: /feed/
            Disallow: /preview
            Disallow: /subscribe
            Disallow: /search?
            Disallow: /api/
            Disallow: /q/

            Sitemap: %s
            """
                .formatted(site.link("/sitemap.xml")));
  }

  /** The list of sitemaps: one of days, the others of papers. */
  @GET
  @Path("sitemap.xml")
  @Compressed
  public Response index() {
    return pages.answer(
        "/sitemap.xml",
        XML,
        () ->
            START
                + "<sitemapindex xmlns=\""
                + SCHEMA
                + "\">\n"
                + sitemap("days")
                + LongStream.rangeClosed(1, Math.ceilDiv(store.newestSeq(), EACH))
                    .mapToObj(number -> sitemap("papers-" + number))
                    .collect(Collectors.joining())
                + "</sitemapindex>\n");
  }

  private String sitemap(String name) {
    return "<sitemap><loc>" + site.link("/sitemaps/" + name + ".xml") + "</loc></sitemap>\n";
  }

  /** The front page and the days that have papers. */
  @GET
  @Path("sitemaps/days.xml")
  @Compressed
  public Response days() {
    return pages.answer(
        "/sitemaps/days.xml",
        XML,
        () ->
            archive.days(EACH).stream()
                .map(day -> url("/papers?date=" + day, ""))
                .collect(Collectors.joining("", start() + url("/", ""), "</urlset>\n")));
  }

  /** Papers, of which each has been known by an id in this range. */
  @GET
  @Path("sitemaps/papers-{number: [0-9]+}.xml")
  @Compressed
  public Response papers(@RestPath("number") String asked) {
    long number = Math.min(PageParts.number(asked), Integer.MAX_VALUE);
    long from = (number - 1) * EACH;
    return number < 1 || from >= store.newestSeq()
        ? parts.problem(ArchiveProblem.NO_ADDRESS)
        : pages.answer(
            "/sitemaps/papers-" + number + ".xml",
            XML,
            () ->
                archive.changes(from, from + EACH).stream()
                    .map(
                        paper ->
                            url(
                                "/papers/" + paper.id(),
                                "<lastmod>"
                                    + paper.at().atOffset(ZoneOffset.UTC).toLocalDate()
                                    + "</lastmod>"))
                    .collect(Collectors.joining("", start(), "</urlset>\n")));
  }

  private static String start() {
    return START + "<urlset xmlns=\"" + SCHEMA + "\">\n";
  }

  private String url(String path, String more) {
    return "<url><loc>" + site.link(path) + "</loc>" + more + "</url>\n";
  }
}
