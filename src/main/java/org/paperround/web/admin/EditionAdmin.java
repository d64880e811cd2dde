package org.paperround.web.admin;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.paperround.round.Accounting;
import org.paperround.round.Accounts;
import org.paperround.round.Delivery;
import org.paperround.round.DeliveryState;

/** The accounting of days. */
@Path("/api/admin/editions")
@AdminOnly
@Produces(MediaType.APPLICATION_JSON)
public class EditionAdmin {

  private static final int MOST = 1_000;

  private final Accounts accounts;

  EditionAdmin(Accounts accounts) {
    this.accounts = accounts;
  }

  /**
   * The accounting of a day.
   *
   * @param edition the day, each reader's being that of their own zone
   * @param accounting what became of those due
   */
  public record Edition(LocalDate edition, Accounting accounting) {}

  /**
   * A page of the ledger.
   *
   * @param deliveries the lines, by reader
   * @param next the value of {@code after} for the next page; null on the last
   */
  public record Lines(List<Delivery> deliveries, @Nullable Long next) {}

  /** The accounting of a day. */
  @GET
  @Path("/{date}")
  @Operation(summary = "Accounting of a day")
  public Response edition(@RestPath String date) {
    return day(date)
        .map(day -> Response.ok(new Edition(day, accounts.edition(day))).build())
        .orElseGet(() -> refused("the date must look like 2025-11-12"));
  }

  /**
   * The lines of a day.
   *
   * @param state only those of this state
   * @param after only readers with a larger number
   */
  @GET
  @Path("/{date}/deliveries")
  @Operation(summary = "Deliveries of a day")
  public Response deliveries(
      @RestPath String date,
      @RestQuery @Nullable String state,
      @RestQuery @DefaultValue("0") long after) {
    Optional<LocalDate> day = day(date);
    if (day.isEmpty()) {
      return refused("the date must look like 2025-11-12");
    }
    DeliveryState wanted = null;
    if (state != null && !state.isBlank()) {
      try {
        wanted = DeliveryState.valueOf(state.toUpperCase(Locale.ROOT));
      } catch (IllegalArgumentException e) {
        return refused("state must be one of " + Arrays.toString(DeliveryState.values()));
      }
    }
    List<Delivery> lines = accounts.deliveries(day.get(), wanted, after, MOST);
    Long next = lines.size() == MOST ? lines.getLast().subscriberId() : null;
    return Response.ok(new Lines(lines, next)).build();
  }

  private static Optional<LocalDate> day(String text) {
    try {
      return Optional.of(LocalDate.parse(text));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  private static Response refused(String reason) {
    return Response.status(400).entity(new Problem(reason)).build();
  }
}
