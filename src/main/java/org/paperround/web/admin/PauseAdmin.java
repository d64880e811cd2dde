package org.paperround.web.admin;

import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.paperround.round.Pauses;

/** Holds all mails back, or those of an edition. */
@Path("/api/admin/pauses")
@AdminOnly
@Produces(MediaType.APPLICATION_JSON)
public class PauseAdmin {

  private static final String ALL = "all";
  private static final int LONGEST = 10;

  private final Pauses pauses;

  PauseAdmin(Pauses pauses) {
    this.pauses = pauses;
  }

  /** What is paused. */
  @GET
  @Operation(summary = "What is paused, and since when")
  public List<Pauses.Pause> all() {
    return pauses.list();
  }

  /** Pauses; doing it again changes nothing. */
  @PUT
  @Path("/{what}")
  @Operation(summary = "Pause everything (all) or an edition (2025-11-12)")
  public Response pause(@RestPath String what) {
    return change(what, pauses::pause);
  }

  /** Ends a pause; doing it again changes nothing. */
  @DELETE
  @Path("/{what}")
  @Operation(summary = "Go on with everything (all) or an edition (2025-11-12)")
  public Response resume(@RestPath String what) {
    return change(what, pauses::resume);
  }

  private Response change(String what, Consumer<Optional<LocalDate>> act) {
    try {
      if (what.length() > LONGEST) {
        return refused();
      }
      act.accept(what.equals(ALL) ? Optional.empty() : Optional.of(LocalDate.parse(what)));
      return Response.ok(pauses.list()).build();
    } catch (DateTimeParseException e) {
      return refused();
    }
  }

  private static Response refused() {
    return Response.status(400)
        .entity(new Problem("say all, or a date that looks like 2025-11-12"))
        .build();
  }
}
