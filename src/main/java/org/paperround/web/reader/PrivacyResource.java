package org.paperround.web.reader;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import org.paperround.account.SignUpConfig;
import org.paperround.bounce.BounceConfig;
import org.paperround.mail.Sender;
import org.paperround.platform.RetentionConfig;
import org.paperround.round.RoundConfig;
import org.paperround.subscriber.LinkConfig;

/** What is stored, why and how long, and how to have it shown, changed or erased. */
@Path("/privacy")
public class PrivacyResource {

  private final PageParts parts;
  private final Sender sender;
  private final SignUpConfig signUps;
  private final RoundConfig round;
  private final LinkConfig links;
  private final RetentionConfig retention;
  private final BounceConfig bounces;

  PrivacyResource(
      PageParts parts,
      Sender sender,
      SignUpConfig signUps,
      RoundConfig round,
      LinkConfig links,
      RetentionConfig retention,
      BounceConfig bounces) {
    this.parts = parts;
    this.sender = sender;
    this.signUps = signUps;
    this.round = round;
    this.links = links;
    this.retention = retention;
    this.bounces = bounces;
  }

  /** Shows the page. */
  @GET
  public Response show() {
    return parts.page(
        Pages.privacy(
            new PrivacyView(
                parts.site(),
                sender.owner(),
                days(signUps.validity()),
                days(round.linkValidity()),
                days(links.settings()),
                days(retention.left()),
                days(retention.deliveries()),
                days(bounces.keep()),
                days(retention.feedback()))));
  }

  /** Whole days, rounded up, so that nothing is promised that is not kept. */
  private static long days(Duration span) {
    return Math.ceilDiv(span.toSeconds(), Duration.ofDays(1).toSeconds());
  }
}
