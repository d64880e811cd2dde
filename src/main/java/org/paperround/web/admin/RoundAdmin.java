package org.paperround.web.admin;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import org.paperround.round.Accounting;
import org.paperround.round.CurrentRound;
import org.paperround.round.Rounds;

/** Rounds by hand, and how far the one is that runs by itself. */
@Path("/api/admin/rounds")
@AdminOnly
@Produces(MediaType.APPLICATION_JSON)
public class RoundAdmin {

  private final Rounds rounds;
  private final CurrentRound current;
  private final Clock clock;

  RoundAdmin(Rounds rounds, CurrentRound current, Clock clock) {
    this.rounds = rounds;
    this.current = current;
    this.clock = clock;
  }

  /**
   * What to serve.
   *
   * @param asOf readers due at this instant, as {@code 2025-11-12T07:00:00Z}; now if not given
   */
  public record Order(@Nullable String asOf) {}

  /**
   * The round that was started.
   *
   * @param id its name
   */
  public record Started(String id) {}

  /**
   * A round and how far it is.
   *
   * @param id its name
   * @param asOf readers due at this instant are served
   * @param requestedAt when it was asked for
   * @param finished whether everyone due was taken up
   * @param partitions how many parts it has
   * @param partitionsDone how many of them are done
   * @param accounting what became of those due
   * @param ratePerSecond mails accepted in a second, on average since the first; null if unknown
   * @param estimatedSecondsLeft until everyone was taken up and sent to; null if unknown
   */
  public record Progress(
      String id,
      Instant asOf,
      Instant requestedAt,
      boolean finished,
      int partitions,
      int partitionsDone,
      Accounting accounting,
      @Nullable Double ratePerSecond,
      @Nullable Long estimatedSecondsLeft) {}

  /** Starts a round over everyone due at an instant. */
  @POST
  @Consumes({MediaType.APPLICATION_JSON, MediaType.WILDCARD})
  @Operation(summary = "Serve everyone due at an instant")
  public Response start(@Nullable Order order) {
    Instant asOf;
    try {
      String asked = order == null ? null : order.asOf();
      asOf = asked == null || asked.isBlank() ? clock.instant() : Instant.parse(asked);
    } catch (DateTimeParseException e) {
      return Response.status(400)
          .entity(new Problem("asOf must look like 2025-11-12T07:00:00Z"))
          .build();
    }
    String id = rounds.start(asOf);
    return Response.accepted(new Started(id))
        .location(URI.create("/api/admin/rounds/" + id))
        .build();
  }

  /** How far the round is that runs by itself. */
  @GET
  @Path("/current")
  @Operation(summary = "Progress and accounting of the round that runs by itself")
  public CurrentRound.Progress current() {
    return current.progress();
  }

  /** How far a round is. */
  @GET
  @Path("/{id}")
  @Operation(summary = "Progress and accounting of a round")
  public Response progress(@RestPath String id) {
    return rounds
        .progress(id)
        .map(RoundAdmin::shown)
        .map(progress -> Response.ok(progress).build())
        .orElseGet(
            () -> Response.status(404).entity(new Problem("there is no round of that id")).build());
  }

  private static Progress shown(Rounds.Progress progress) {
    return new Progress(
        progress.id(),
        progress.asOf(),
        progress.requestedAt(),
        progress.finished(),
        progress.partitions(),
        progress.partitionsDone(),
        progress.accounting(),
        progress.ratePerSecond(),
        progress.estimatedSecondsLeft());
  }
}
