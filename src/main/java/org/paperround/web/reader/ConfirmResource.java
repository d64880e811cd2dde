package org.paperround.web.reader;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestPath;
import org.paperround.account.Confirmations;
import org.paperround.paper.PaperStore;
import org.paperround.platform.language.Language;
import org.paperround.round.TodaysDigest;
import org.paperround.subscriber.Subscriber;

/**
 * The confirmation link: a page with a button, because programs follow links too; then the act, and
 * today's digest at once for who wants it.
 */
@Path("/confirm/{token}")
public class ConfirmResource {

  private final PageParts parts;
  private final Confirmations confirmations;
  private final PaperStore papers;
  private final TodaysDigest digest;
  private final ConfirmedPage confirmed;
  private final FormOrigin origin;

  ConfirmResource(
      PageParts parts,
      Confirmations confirmations,
      PaperStore papers,
      TodaysDigest digest,
      ConfirmedPage confirmed,
      FormOrigin origin) {
    this.parts = parts;
    this.confirmations = confirmations;
    this.papers = papers;
    this.digest = digest;
    this.confirmed = confirmed;
    this.origin = origin;
  }

  /** Shows the button. */
  @GET
  public Response show(@RestPath String token) {
    Optional<Language> language = confirmations.valid(token);
    language.ifPresent(parts::speak);
    return language.isPresent()
        ? parts.page(Pages.confirm(new ConfirmView(parts.site(), token)))
        : parts.deadLink();
  }

  /** Confirms; doing it again shows how things stand. */
  @POST
  public Response confirm(@RestPath String token) {
    confirmations.valid(token).ifPresent(parts::speak);
    return confirmations
        .confirm(token, papers.seqBeforeLatestDay(), origin.consent())
        .map(parts::speakTo)
        .map(reader -> page(token, reader, digest.standing(reader.id())))
        .orElseGet(parts::deadLink);
  }

  /** Has today's digest sent, once, to a reader who confirmed; doing it again shows the same. */
  @POST
  @Path("today")
  public Response today(@RestPath String token) {
    return confirmations
        .confirmed(token)
        .map(parts::speakTo)
        .map(reader -> sent(token, reader, digest.send(reader.id())))
        .orElseGet(() -> back(token));
  }

  /** Sending moves the reader's next mail, so that is read anew. */
  private Response sent(String token, Subscriber before, TodaysDigest.Standing standing) {
    return page(token, confirmations.confirmed(token).orElse(before), standing);
  }

  /** Whoever comes to the address of the act without pressing its button gets the first one. */
  @GET
  @Path("today")
  public Response back(@RestPath String token) {
    return confirmations.valid(token).isPresent()
        ? Response.seeOther(URI.create("/confirm/" + token)).build()
        : parts.deadLink();
  }

  private Response page(String token, Subscriber reader, TodaysDigest.Standing standing) {
    return confirmed
        .of(token, reader, standing)
        .map(page -> parts.page(Pages.confirmed(page)))
        .orElseGet(
            () ->
                parts.message(200, texts().confirmedBeforeTitle(), texts().confirmedBeforeText()));
  }

  private HomeTexts texts() {
    return parts.texts(HomeTexts.class);
  }
}
