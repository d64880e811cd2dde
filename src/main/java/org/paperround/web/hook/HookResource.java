package org.paperround.web.hook;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.paperround.inlet.relay.HookAnswer;
import org.paperround.inlet.relay.HookCall;
import org.paperround.inlet.relay.Hooks;

/** The calls of relays. Who is not believed learns nothing but that. */
@Path("/api/hooks/{relay}")
@Produces(MediaType.APPLICATION_JSON)
public class HookResource {

  private final Hooks hooks;

  HookResource(Hooks hooks) {
    this.hooks = hooks;
  }

  /** Takes a call. */
  @POST
  @Consumes(MediaType.WILDCARD)
  @Operation(summary = "Events of a relay: amazon, sendgrid, mailgun or postmark")
  public Response take(@RestPath String relay, @Context HttpHeaders headers, InputStream body)
      throws IOException {
    if (!hooks.expects(relay)) {
      return answer(404);
    }
    int largest = hooks.largest(relay);
    byte[] bytes = body.readNBytes(largest + 1);
    if (bytes.length > largest) {
      return answer(413);
    }
    return switch (hooks.take(relay, new HookCall(headers::getHeaderString, bytes))) {
      case HookAnswer.Accepted accepted -> Response.ok(accepted).build();
      case HookAnswer.Refused refused -> refusal(refused);
    };
  }

  private static Response refusal(HookAnswer.Refused refused) {
    return switch (refused) {
      case UNKNOWN -> answer(404);
      case UNAUTHORIZED ->
          Response.status(401)
              .header(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"Paper Round\"")
              .build();
      case FORBIDDEN -> answer(403);
      case UNREADABLE -> answer(400);
      case UNAVAILABLE -> answer(503);
    };
  }

  private static Response answer(int status) {
    return Response.status(status).build();
  }
}
