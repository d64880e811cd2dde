package org.paperround.web.reader;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.paperround.digest.DigestView;
import org.paperround.round.SentDigests;
import org.paperround.subscriber.LinkPurpose;
import org.paperround.subscriber.Links;
import org.paperround.subscriber.Subscriptions;

/** A digest in the browser, with what did not fit into the mail. */
@Path("/digest/{token}")
public class DigestResource {

  private final PageParts parts;
  private final Links links;
  private final Subscriptions subscriptions;
  private final SentDigests digests;

  DigestResource(PageParts parts, Links links, Subscriptions subscriptions, SentDigests digests) {
    this.parts = parts;
    this.links = links;
    this.subscriptions = subscriptions;
    this.digests = digests;
  }

  /**
   * Shows the digest.
   *
   * @param page the number of the page, from 1
   */
  @GET
  public Response show(@RestPath String token, @RestQuery @Nullable String page) {
    int asked = Paging.asked(page);
    if (asked < 1) {
      return parts.problem(ArchiveProblem.NO_PAGE);
    }
    return links
        .find(token, LinkPurpose.DIGEST)
        .flatMap(this::digest)
        .map(
            digest ->
                parts.page(
                    Pages.digest(
                        DigestPageView.page(
                            parts.site(), digest, asked, "/digest/" + token + "?page="))))
        .orElseGet(parts::deadLink);
  }

  private Optional<DigestView> digest(Links.Holder holder) {
    subscriptions.byId(holder.subscriberId()).ifPresent(parts::speakTo);
    try {
      return holder.subject() == null
          ? Optional.empty()
          : digests.of(
              holder.subscriberId(), LocalDate.parse(holder.subject()), parts.language(), null);
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }
}
