package org.paperround.web.admin;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.paperround.bounce.Kind;
import org.paperround.bounce.Taken;
import org.paperround.bounce.Trust;
import org.paperround.bounce.Verdict;
import org.paperround.inlet.Taker;

/** Takes what came back of sent mails, one raw message at a time. */
@Path("/api/admin/bounces")
@AdminOnly
@Produces(MediaType.APPLICATION_JSON)
public class BounceAdmin {

  private static final int MOST_OCTETS = 50 * 1024 * 1024;

  private final Taker taker;

  BounceAdmin(Taker taker) {
    this.taker = taker;
  }

  /**
   * What a message says. Its first fields are those of the weightiest recipient.
   *
   * @param kind {@code HARD}, {@code SOFT}, {@code COMPLAINT} or {@code IGNORED}
   * @param status the enhanced status code (RFC 3463), if there is one
   * @param recipient the address, if the message names one
   * @param delivery the delivery it belongs to, if that is proved
   * @param diagnostic the words it was decided by
   * @param related whether it has to do with mails of ours, so that it was taken in
   * @param recipients all of them, in the order of the message
   */
  public record Answer(
      Kind kind,
      @Nullable String status,
      @Nullable String recipient,
      @Nullable String delivery,
      String diagnostic,
      boolean related,
      List<Verdict> recipients) {

    private static final String LEFT = "a wish to unsubscribe, granted";

    static Answer of(Taken taken) {
      if (taken.verdicts().isEmpty()) {
        return new Answer(Kind.IGNORED, null, null, null, LEFT, taken.related(), List.of());
      }
      Verdict first =
          taken.verdicts().stream().min(Comparator.comparing(Answer::weight)).orElseThrow();
      return new Answer(
          first.kind(),
          first.status(),
          first.recipient(),
          first.delivery(),
          first.diagnostic(),
          taken.related(),
          taken.verdicts());
    }

    private static int weight(Verdict verdict) {
      return switch (verdict.kind()) {
        case COMPLAINT -> 0;
        case HARD -> 1;
        case SOFT -> 2;
        case IGNORED -> 3;
      };
    }
  }

  /**
   * Takes a message.
   *
   * @param trust {@code address} or {@code proof}
   */
  @POST
  @Consumes(MediaType.WILDCARD)
  @Operation(
      summary = "Take in a bounce, a complaint or any other raw message",
      description =
          "The body is one raw message (RFC 5322), of at most 50 MB. The same event counts once"
              + " however often it comes. With trust=address, the default, a message that proves"
              + " no delivery of ours counts by the address it names: whoever has the admin token"
              + " answers for where it is from. With trust=proof only a right return path or a known"
              + " Message-ID counts.")
  @APIResponse(responseCode = "200", description = "What it says of each recipient")
  @APIResponse(responseCode = "400", description = "No message, or an unknown trust")
  @APIResponse(responseCode = "413", description = "More than 50 MB")
  public Response take(
      @RestQuery @DefaultValue("address") String trust, @Nullable InputStream body) {
    Trust wanted;
    try {
      wanted = Trust.valueOf(trust.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      return refused(400, "trust must be address or proof");
    }
    try {
      byte[] message = body == null ? new byte[0] : body.readNBytes(MOST_OCTETS + 1);
      if (message.length == 0) {
        return refused(400, "the body must be a raw message, and there is none");
      }
      return message.length > MOST_OCTETS
          ? refused(413, "the message is larger than 50 MB")
          : Response.ok(Answer.of(taker.take(message, wanted))).build();
    } catch (IOException e) {
      return refused(400, "the message broke off: send it again, an event counts once");
    }
  }

  private static Response refused(int status, String reason) {
    return Response.status(status).entity(new Problem(reason)).build();
  }
}
