package org.paperround.web.reader;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestPath;
import org.paperround.subscriber.EmailAddress;
import org.paperround.subscriber.LinkPurpose;
import org.paperround.subscriber.Links;
import org.paperround.subscriber.Subscriber;
import org.paperround.subscriber.SubscriberState;
import org.paperround.subscriber.Subscriptions;

/**
 * Leaving. GET shows a button and changes nothing. POST is the act, for the button and for the
 * one-click of mail programs (RFC 8058): no cookie, no redirect, 200 however often, whatever the
 * body is.
 */
@Path("/unsubscribe/{token}")
public class UnsubscribeResource {

  private final PageParts parts;
  private final Links links;
  private final Subscriptions subscriptions;
  private final FormOrigin origin;

  UnsubscribeResource(
      PageParts parts, Links links, Subscriptions subscriptions, FormOrigin origin) {
    this.parts = parts;
    this.links = links;
    this.subscriptions = subscriptions;
    this.origin = origin;
  }

  /** Shows the button, or that it was done. */
  @GET
  public Response show(@RestPath String token) {
    return reader(token)
        .map(
            reader ->
                reader.state() == SubscriberState.UNSUBSCRIBED
                    ? left(token, reader, false)
                    : parts.page(
                        Pages.unsubscribe(
                            new UnsubscribeView(parts.site(), token, masked(reader)))))
        .orElseGet(() -> nobodys(token));
  }

  /** Stops all mail. */
  @POST
  @Consumes(MediaType.WILDCARD)
  public Response unsubscribe(@RestPath String token) {
    return reader(token)
        .map(
            reader -> {
              subscriptions.unsubscribe(reader.id(), origin.consent());
              return left(token, reader, false);
            })
        .orElseGet(() -> nobodys(token));
  }

  /** Takes it back. */
  @POST
  @Path("/undo")
  @Consumes(MediaType.WILDCARD)
  public Response undo(@RestPath String token) {
    return reader(token)
        .map(
            reader -> {
              subscriptions.undoUnsubscribe(reader.id(), origin.consent());
              return left(token, reader, true);
            })
        .orElseGet(parts::deadLink);
  }

  private Optional<Subscriber> reader(String token) {
    return links
        .find(token, LinkPurpose.UNSUBSCRIBE)
        .flatMap(holder -> subscriptions.byId(holder.subscriberId()))
        .map(parts::speakTo);
  }

  /** The link of a trial mail answers like any other, so that it can be tried. */
  private Response nobodys(String token) {
    PageTexts texts = parts.texts(PageTexts.class);
    return links.isTrial(token, LinkPurpose.UNSUBSCRIBE)
        ? parts.message(200, texts.trialLinkTitle(), texts.trialLinkText())
        : parts.deadLink();
  }

  private Response left(String token, Subscriber reader, boolean undone) {
    return parts.page(
        Pages.unsubscribed(new UnsubscribedView(parts.site(), token, masked(reader), undone)));
  }

  private static String masked(Subscriber reader) {
    EmailAddress address = reader.address();
    return address == null ? "" : address.masked();
  }
}
