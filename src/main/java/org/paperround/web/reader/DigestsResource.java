package org.paperround.web.reader;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.paperround.platform.Site;
import org.paperround.round.SentDigests;
import org.paperround.subscriber.FeedLinks;
import org.paperround.subscriber.Subscriber;

/**
 * All that a reader was sent, and the address of the reader's feed. It takes the link of the
 * settings: the link of a digest is passed on to others, who get that one digest only.
 */
@Path("/preferences/{token}")
public class DigestsResource {

  /** More than are kept of anyone. */
  private static final int MOST = 400;

  private final PageParts parts;
  private final ReaderLink readers;
  private final SentDigests digests;
  private final FeedLinks feeds;
  private final Site site;

  DigestsResource(
      PageParts parts, ReaderLink readers, SentDigests digests, FeedLinks feeds, Site site) {
    this.parts = parts;
    this.readers = readers;
    this.digests = digests;
    this.feeds = feeds;
    this.site = site;
  }

  /** The list. */
  @GET
  @Path("digests")
  public Response list(@RestPath String token) {
    return readers
        .reader(token)
        .map(
            reader ->
                parts.page(
                    Pages.digests(
                        new DigestsView(
                            parts.site(),
                            token,
                            digests.sentTo(reader.id(), MOST),
                            feeds.exists(reader.id())))))
        .orElseGet(() -> readers.dead(token));
  }

  /** One of them, for the reader alone. */
  @GET
  @Path("digests/{date}")
  public Response one(
      @RestPath String token, @RestPath String date, @RestQuery @Nullable String page) {
    Optional<Subscriber> reader = readers.reader(token);
    if (reader.isEmpty()) {
      return readers.dead(token);
    }
    int asked = Math.max(1, Paging.asked(page));
    String address = "/preferences/" + token + "/digests/" + date + "?page=";
    return edition(date)
        .flatMap(edition -> digests.of(reader.get().id(), edition, parts.language(), null))
        .map(
            digest ->
                parts.page(Pages.digest(DigestPageView.page(parts.site(), digest, asked, address))))
        .orElseGet(() -> parts.problem(ArchiveProblem.NO_DIGEST));
  }

  /** Makes the reader's feed, or a new address for it, and shows it this once. */
  @POST
  @Path("feed")
  public Response feed(@RestPath String token) {
    return readers
        .reader(token)
        .map(
            reader ->
                parts.page(
                    Pages.feed(
                        new FeedView(
                            parts.site(),
                            token,
                            site.link("/feed/" + feeds.renew(reader.id()) + ".atom")))))
        .orElseGet(() -> readers.dead(token));
  }

  private static Optional<LocalDate> edition(String date) {
    try {
      return Optional.of(LocalDate.parse(date)).filter(day -> day.getYear() / 10_000 == 0);
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }
}
