package org.paperround.web.reader;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestPath;
import org.paperround.account.Confirmations;
import org.paperround.paper.PaperStore;
import org.paperround.platform.language.Language;
import org.paperround.subscriber.LinkPurpose;
import org.paperround.subscriber.Links;
import org.paperround.subscriber.Subscriber;
import org.paperround.subscriber.SubscriberState;

/** The confirmation link: a page with a button, because programs follow links too; then the act. */
@Path("/confirm/{token}")
public class ConfirmResource {

  private static final DateTimeFormatter WHEN =
      DateTimeFormatter.ofPattern("EEEE, d MMMM, HH:mm", Locale.ENGLISH);

  /** Long enough to look at one's settings right after confirming. */
  private static final Duration SETTINGS_LINK = Duration.ofHours(1);

  private final PageParts parts;
  private final Confirmations confirmations;
  private final PaperStore papers;
  private final Links links;
  private final FormOrigin origin;

  ConfirmResource(
      PageParts parts,
      Confirmations confirmations,
      PaperStore papers,
      Links links,
      FormOrigin origin) {
    this.parts = parts;
    this.confirmations = confirmations;
    this.papers = papers;
    this.links = links;
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

  /** Confirms; doing it again shows the same. */
  @POST
  public Response confirm(@RestPath String token) {
    confirmations.valid(token).ifPresent(parts::speak);
    return confirmations
        .confirm(token, papers.seqBeforeLatestDay(), origin.consent())
        .map(parts::speakTo)
        .map(this::confirmed)
        .orElseGet(parts::deadLink);
  }

  private Response confirmed(Subscriber reader) {
    if (reader.state() != SubscriberState.ACTIVE || reader.nextDigestAt() == null) {
      return parts.message(
          200,
          "This sign-up was confirmed before",
          "Your mails are stopped or paused since. To start them again, sign up again.");
    }
    ZonedDateTime first = reader.nextDigestAt().atZone(reader.schedule().zone());
    String when = WHEN.format(first) + " (" + reader.schedule().zone() + ")";
    String settings =
        "/preferences/"
            + links.issue(reader.id(), null, SETTINGS_LINK).token(LinkPurpose.PREFERENCES);
    return parts.page(Pages.confirmed(new ConfirmedView(parts.site(), when, settings)));
  }
}
