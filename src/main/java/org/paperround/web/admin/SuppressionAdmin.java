package org.paperround.web.admin;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import org.paperround.subscriber.EmailAddress;
import org.paperround.subscriber.InvalidAddressException;
import org.paperround.subscriber.Suppressions;

/**
 * Addresses never to write to. They are kept as keyed hashes, so none can be listed: an address is
 * looked up by hashing it. There is no free text to a reason, as it would outlive erasure.
 */
@Path("/api/admin/suppressions")
@AdminOnly
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class SuppressionAdmin {

  private final Suppressions suppressions;

  SuppressionAdmin(Suppressions suppressions) {
    this.suppressions = suppressions;
  }

  /**
   * An address, and for adding why.
   *
   * @param address a mail address
   * @param reason {@code OPERATOR} unless given
   */
  public record Order(@Nullable String address, @Nullable String reason) {}

  /**
   * Whether an address is suppressed.
   *
   * @param suppressed whether it is
   * @param entry why and since when, if it is
   * @param history what was done, the oldest line first
   */
  public record Standing(
      boolean suppressed, Suppressions.@Nullable Entry entry, List<Suppressions.Event> history) {}

  /** Whether an address is suppressed, and what was done to that. */
  @POST
  @Path("/lookup")
  @Operation(summary = "Look an address up")
  public Response lookUp(@Nullable Order order) {
    return with(order, address -> Response.ok(standing(address)).build());
  }

  /** Suppresses an address. */
  @POST
  @Operation(summary = "Never write to an address")
  public Response add(@Nullable Order order) {
    return with(
        order,
        address -> {
          String wanted = order == null || order.reason() == null ? "OPERATOR" : order.reason();
          try {
            suppressions.suppress(
                address, Suppressions.Reason.valueOf(wanted.toUpperCase(Locale.ROOT)));
          } catch (IllegalArgumentException e) {
            return refused(
                400, "reason must be one of " + Arrays.toString(Suppressions.Reason.values()));
          }
          return Response.ok(standing(address)).build();
        });
  }

  /** Lets a fresh double opt-in of the reader lift what the operator forbade. */
  @POST
  @Path("/release")
  @Operation(summary = "Let the reader lift it by a fresh double opt-in")
  public Response release(@Nullable Order order) {
    return with(
        order,
        address ->
            suppressions.release(address).isPresent()
                ? Response.ok(standing(address)).build()
                : refused(404, "the address is not suppressed"));
  }

  private Standing standing(EmailAddress address) {
    Suppressions.Entry entry = suppressions.of(address).orElse(null);
    return new Standing(entry != null, entry, suppressions.history(address));
  }

  private static Response with(@Nullable Order order, Function<EmailAddress, Response> act) {
    EmailAddress address;
    try {
      address = EmailAddress.parse(order == null || order.address() == null ? "" : order.address());
    } catch (InvalidAddressException e) {
      return refused(400, e.problem().sentence());
    }
    return act.apply(address);
  }

  private static Response refused(int status, String reason) {
    return Response.status(status).entity(new Problem(reason)).build();
  }
}
