package org.paperround.web.reader;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestPath;
import org.paperround.account.address.AddressMoves;
import org.paperround.account.address.AddressMoves.Asked;
import org.paperround.subscriber.AddressChange.Side;
import org.paperround.subscriber.LinkPurpose;
import org.paperround.subscriber.Links;
import org.paperround.subscriber.Subscriptions;
import org.paperround.web.reader.AddressView.Step;

/**
 * The links by which both addresses agree to a change. GET shows a page with two buttons and
 * changes nothing, because programs follow links, too; POST is the act, and can be repeated.
 */
@Path("/address/{token}")
public class AddressResource {

  /** Long enough to look at one's settings right after the change. */
  private static final Duration SETTINGS_LINK = Duration.ofHours(1);

  private final PageParts parts;
  private final AddressMoves moves;
  private final Subscriptions subscriptions;
  private final Links links;
  private final FormOrigin origin;

  AddressResource(
      PageParts parts,
      AddressMoves moves,
      Subscriptions subscriptions,
      Links links,
      FormOrigin origin) {
    this.parts = parts;
    this.moves = moves;
    this.subscriptions = subscriptions;
    this.links = links;
    this.origin = origin;
  }

  /** Shows what is asked, or how it stands. */
  @GET
  public Response show(@RestPath String token) {
    return page(token, moves.look(token), "");
  }

  /** Agrees for the address of the link. */
  @POST
  @Consumes(MediaType.WILDCARD)
  public Response agree(@RestPath String token) {
    Optional<Asked> asked = moves.agree(token, origin.consent());
    String settings = asked.filter(AddressResource::maySeeSettings).map(this::settings).orElse("");
    return page(token, asked, settings);
  }

  /** Refuses for the address of the link. */
  @POST
  @Path("/refuse")
  @Consumes(MediaType.WILDCARD)
  public Response refuse(@RestPath String token) {
    return page(token, moves.refuse(token), "");
  }

  private Asked speakToReader(Asked asked) {
    subscriptions.byId(asked.change().subscriberId()).ifPresent(parts::speakTo);
    return asked;
  }

  private static boolean maySeeSettings(Asked asked) {
    return asked.side() == Side.NEW && step(asked) == Step.DONE;
  }

  private String settings(Asked asked) {
    return "/preferences/"
        + links
            .issue(asked.change().subscriberId(), null, SETTINGS_LINK)
            .token(LinkPurpose.PREFERENCES);
  }

  private Response page(String token, Optional<Asked> asked, String settings) {
    return asked
        .map(this::speakToReader)
        .map(one -> parts.page(Pages.address(view(token, one, settings))))
        .orElseGet(parts::deadLink);
  }

  private AddressView view(String token, Asked asked, String settings) {
    boolean isOld = asked.side() == Side.OLD;
    Step step = step(asked);
    boolean whole = !isOld || step == Step.ASK || step == Step.WAITING;
    return new AddressView(
        parts.site(),
        token,
        step,
        isOld,
        whole ? asked.change().address().toString() : asked.change().address().masked(),
        settings);
  }

  private static Step step(Asked asked) {
    return switch (asked.change().state()) {
      case OPEN ->
          asked.change().isReady()
              ? Step.STOPPED
              : asked.change().isAgreedBy(asked.side()) ? Step.WAITING : Step.ASK;
      case DONE -> Step.DONE;
      case REFUSED -> Step.REFUSED;
      case REPLACED -> Step.REPLACED;
      case IMPOSSIBLE -> Step.IMPOSSIBLE;
    };
  }
}
