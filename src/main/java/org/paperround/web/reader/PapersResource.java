package org.paperround.web.reader;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.paperround.paper.PaperCard;
import org.paperround.paper.PaperStore;

/** The daily lists and the pages of single papers. */
@Path("/papers")
public class PapersResource {

  private final PageParts parts;
  private final PaperStore papers;

  PapersResource(PageParts parts, PaperStore papers) {
    this.parts = parts;
    this.papers = papers;
  }

  /**
   * The list of a day.
   *
   * @param date as {@code YYYY-MM-DD}; the latest day with papers if not given
   */
  @GET
  public Response day(@RestQuery @Nullable String date) {
    LocalDate asked;
    try {
      asked = date == null || date.isBlank() ? null : LocalDate.parse(date);
    } catch (DateTimeParseException e) {
      return parts.message(400, "This is not a date", "A day looks like /papers?date=2025-11-11.");
    }
    DayList day = parts.day(asked);
    return day == null
        ? parts.message(404, "No papers yet", "They appear here once the first list has been read.")
        : parts.page(Pages.papers(new PapersView(parts.site(), day)));
  }

  /** One paper. */
  @GET
  @Path("/{id}")
  public Response paper(@RestPath String id) {
    long number = PageParts.number(id);
    return number < 1
        ? unknown()
        : papers
            .byId(number)
            .map(paper -> paper.id() == number ? shown(paper) : moved(paper))
            .orElseGet(this::unknown);
  }

  /** It turned out to be another paper that was known already. */
  private static Response moved(PaperCard paper) {
    return Response.status(Response.Status.MOVED_PERMANENTLY)
        .location(URI.create("/papers/" + paper.id()))
        .build();
  }

  private Response shown(PaperCard paper) {
    String search =
        paper.abstractUrl() != null
            ? null
            : "https://arxiv.org/search/?searchtype=title&query="
                + URLEncoder.encode(paper.title(), StandardCharsets.UTF_8);
    return parts.page(Pages.paper(new PaperView(parts.site(), paper, search)));
  }

  private Response unknown() {
    return parts.message(404, "There is no such paper", "It is not in any list kept here.");
  }
}
