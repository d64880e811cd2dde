package org.paperround.web.reader;

import io.quarkus.vertx.http.Compressed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.paperround.interest.Topic;
import org.paperround.interest.Topics;
import org.paperround.paper.PaperCard;
import org.paperround.paper.PaperStore;

/** The daily lists and the pages of single papers. */
@Path("/papers")
public class PapersResource {

  private static final int FIRST_YEAR = 1900;
  private static final int LAST_YEAR = 9999;
  private static final String BIBTEX = "application/x-bibtex;charset=UTF-8";

  private final PageParts parts;
  private final PublicPages pages;
  private final Days days;
  private final PaperPages papers;
  private final PaperStore store;
  private final Topics topics;

  PapersResource(
      PageParts parts,
      PublicPages pages,
      Days days,
      PaperPages papers,
      PaperStore store,
      Topics topics) {
    this.parts = parts;
    this.pages = pages;
    this.days = days;
    this.papers = papers;
    this.store = store;
    this.topics = topics;
  }

  /**
   * The list of a day.
   *
   * @param date as {@code YYYY-MM-DD}; the latest day with papers if not given
   * @param topic the key of a topic to which the list is narrowed
   * @param page the number of the page, from 1
   */
  @GET
  @Compressed // or the header of what is compressed already gets lost
  public Response day(
      @RestQuery @Nullable String date,
      @RestQuery @Nullable String topic,
      @RestQuery @Nullable String page) {
    int asked = Paging.asked(page);
    if (asked < 1) {
      return parts.problem(ArchiveProblem.NO_PAGE);
    }
    Optional<Topic> narrowed =
        Optional.ofNullable(topic).filter(t -> !t.isBlank()).flatMap(topics::find);
    if (topic != null && !topic.isBlank() && narrowed.isEmpty()) {
      return parts.problem(ArchiveProblem.NO_TOPIC);
    }
    Optional<LocalDate> day;
    try {
      day = date == null || date.isBlank() ? days.latest() : Optional.of(date(date));
    } catch (DateTimeException e) {
      return parts.problem(ArchiveProblem.NO_DATE);
    }
    return day.map(
            found ->
                pages.page(
                    "/papers " + found + " " + narrowed.map(Topic::key).orElse("") + " " + asked,
                    () ->
                        Pages.papers(
                            papers.day(
                                days.of(found, narrowed.orElse(null), asked, parts.language())))))
        .orElseGet(() -> parts.problem(ArchiveProblem.NO_PAPERS));
  }

  private static LocalDate date(String text) {
    LocalDate date = LocalDate.parse(text.strip());
    if (date.getYear() < FIRST_YEAR || date.getYear() > LAST_YEAR) {
      throw new DateTimeException("no paper was ever listed then");
    }
    return date;
  }

  /** One paper. */
  @GET
  @Path("/{id}")
  @Compressed
  public Response paper(@RestPath String id) {
    return answer(
        id, "", PublicPages.HTML, paper -> parts.spoken(Pages.paper(papers.paper(paper))).render());
  }

  /** One paper as an entry of a bibliography. */
  @GET
  @Path("/{id: [0-9]+}.bib")
  @Compressed
  public Response bibtex(@RestPath String id) {
    return answer(id, ".bib", BIBTEX, papers::bibtex);
  }

  private Response answer(String id, String suffix, String type, Function<PaperCard, String> text) {
    long number = PageParts.number(id);
    if (number < 1) {
      return unknown();
    }
    return pages
        .ifThere(
            "/papers/" + number + suffix,
            type,
            () -> store.byId(number).filter(paper -> paper.id() == number).map(text))
        .or(() -> store.byId(number).map(paper -> moved(paper, suffix)))
        .orElseGet(this::unknown);
  }

  /** It turned out to be another paper that was known already. */
  private Response moved(PaperCard paper, String suffix) {
    return Response.status(Response.Status.MOVED_PERMANENTLY)
        .location(URI.create(parts.site().path("/papers/" + paper.id() + suffix)))
        .build();
  }

  private Response unknown() {
    return parts.problem(ArchiveProblem.NO_PAPER);
  }
}
