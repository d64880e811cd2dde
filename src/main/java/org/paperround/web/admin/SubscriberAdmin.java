package org.paperround.web.admin;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import org.paperround.account.Erasure;
import org.paperround.account.Export;
import org.paperround.subscriber.EmailAddress;
import org.paperround.subscriber.InvalidAddressException;
import org.paperround.subscriber.SubscriberState;
import org.paperround.subscriber.Subscriptions;

/**
 * What an operator owes a reader who asks: what is stored, and its erasure. Readers go by their
 * number, and an address is sent in the body, so that none ends up in logs of calls.
 */
@Path("/api/admin/subscribers")
@AdminOnly
@Produces(MediaType.APPLICATION_JSON)
public class SubscriberAdmin {

  private final Subscriptions subscriptions;
  private final Export export;
  private final Erasure erasure;

  SubscriberAdmin(Subscriptions subscriptions, Export export, Erasure erasure) {
    this.subscriptions = subscriptions;
    this.export = export;
    this.erasure = erasure;
  }

  /**
   * Whom to find.
   *
   * @param address a mail address
   */
  public record Wanted(@Nullable String address) {}

  /**
   * A reader.
   *
   * @param id the number
   * @param state where the subscription stands
   */
  public record Found(long id, SubscriberState state) {}

  /** The number of the reader with an address. */
  @POST
  @Path("/find")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Find a reader by address")
  public Response find(@Nullable Wanted wanted) {
    try {
      String typed = wanted == null || wanted.address() == null ? "" : wanted.address();
      return subscriptions
          .byAddress(EmailAddress.parse(typed))
          .map(reader -> Response.ok(new Found(reader.id(), reader.state())).build())
          .orElseGet(SubscriberAdmin::unknown);
    } catch (InvalidAddressException e) {
      return Response.status(400).entity(new Problem(e.problem().sentence())).build();
    }
  }

  /** Everything stored about a reader. */
  @GET
  @Path("/{id}/export")
  @Operation(summary = "Everything stored about a reader")
  @APIResponse(responseCode = "404", description = "No such reader, or erased")
  public Response export(@RestPath long id) {
    return subscriptions
        .byId(id)
        .map(reader -> Response.ok(export.of(reader)).build())
        .orElseGet(SubscriberAdmin::unknown);
  }

  /** Erases a reader; erasing again changes nothing. */
  @DELETE
  @Path("/{id}")
  @Operation(summary = "Erase a reader")
  @APIResponse(responseCode = "204", description = "Erased, now or before")
  public Response erase(@RestPath long id) {
    try {
      erasure.erase(id);
      return Response.noContent().build();
    } catch (IllegalArgumentException e) {
      return unknown();
    }
  }

  private static Response unknown() {
    return Response.status(404).entity(new Problem("there is no such reader")).build();
  }
}
