package org.paperround.web.admin;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import org.paperround.source.intake.IntakeRequests;

/** Asking sources by hand. */
@Path("/api/admin/intake")
@AdminOnly
@Produces(MediaType.APPLICATION_JSON)
public class IntakeAdmin {

  private final IntakeRequests requests;

  IntakeAdmin(IntakeRequests requests) {
    this.requests = requests;
  }

  /**
   * What to ask for.
   *
   * @param source the name of a source; all of them if not given
   * @param from the first day, as {@code 2026-09-01}; {@code to} alone if not given
   * @param to the last day; the current one if not given
   */
  public record Order(@Nullable String source, @Nullable String from, @Nullable String to) {}

  /**
   * The request that was taken.
   *
   * @param id its name
   */
  public record Started(String id) {}

  /**
   * A request and how far it is.
   *
   * @param id its name
   * @param requestedAt when it was made
   * @param finished whether all is done
   * @param of how many days of sources it asks for
   * @param asked how many of them are done
   * @param days all of them, by source and day
   */
  public record Progress(
      String id,
      Instant requestedAt,
      boolean finished,
      int of,
      int asked,
      List<IntakeRequests.Day> days) {}

  /** Asks sources for days, now. */
  @POST
  @Consumes({MediaType.APPLICATION_JSON, MediaType.WILDCARD})
  @Operation(summary = "Ask one source or all for some days")
  @APIResponse(responseCode = "202", description = "Taken; Location leads to its progress")
  @APIResponse(responseCode = "400", description = "What cannot be asked for")
  public Response start(@Nullable Order order) {
    Order wanted = order == null ? new Order(null, null, null) : order;
    try {
      String id = requests.start(given(wanted.source()), day(wanted.from()), day(wanted.to()));
      return Response.accepted(new Started(id))
          .location(URI.create("/api/admin/intake/" + id))
          .build();
    } catch (DateTimeParseException e) {
      return refused(400, "from and to must look like 2026-09-01");
    } catch (IllegalArgumentException e) {
      return refused(400, String.valueOf(e.getMessage()));
    }
  }

  /** How far a request is. */
  @GET
  @Path("/{id}")
  @Operation(summary = "Progress of a request, with the verdict on each source and day")
  public Response progress(@RestPath String id) {
    return requests
        .progress(id)
        .map(IntakeAdmin::shown)
        .map(progress -> Response.ok(progress).build())
        .orElseGet(() -> refused(404, "there is no request of that id"));
  }

  private static Progress shown(IntakeRequests.Progress progress) {
    return new Progress(
        progress.id(),
        progress.requestedAt(),
        progress.finished(),
        progress.of(),
        progress.asked(),
        progress.days());
  }

  private static @Nullable LocalDate day(@Nullable String text) {
    String given = given(text);
    return given == null ? null : LocalDate.parse(given);
  }

  private static @Nullable String given(@Nullable String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }

  private static Response refused(int status, String reason) {
    return Response.status(status).entity(new Problem(reason)).build();
  }
}
