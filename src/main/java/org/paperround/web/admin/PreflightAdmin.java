package org.paperround.web.admin;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.paperround.preflight.Preflight;
import org.paperround.preflight.ReportText;
import org.paperround.subscriber.EmailAddress;
import org.paperround.subscriber.InvalidAddressException;

/** Whether mailbox providers will trust our mails, and what to mend. */
@Path("/api/admin/preflight")
@AdminOnly
@Produces(MediaType.APPLICATION_JSON)
public class PreflightAdmin {

  private static final String TEXT = "text/plain;charset=UTF-8";

  private final Preflight preflight;

  PreflightAdmin(Preflight preflight) {
    this.preflight = preflight;
  }

  /**
   * How to run it.
   *
   * @param to whom the mail is sent to; nobody if not given
   */
  public record Order(@Nullable String to) {}

  /**
   * What is accepted.
   *
   * @param checks ids of checks; all that hold rounds back if empty or not given
   * @param by who takes it upon them
   */
  public record Accepted(@Nullable List<String> checks, @Nullable String by) {}

  /** What the last run found. */
  @GET
  @Operation(summary = "What the last preflight found, and whether rounds wait for it")
  public PreflightView last() {
    return PreflightView.of(preflight.report());
  }

  /** The same for people. */
  @GET
  @Produces(TEXT)
  @Operation(hidden = true)
  public String text() {
    return ReportText.of(preflight.report());
  }

  /** Runs it; answers when it is done. */
  @POST
  @Consumes({MediaType.APPLICATION_JSON, MediaType.WILDCARD})
  @Operation(summary = "Run the preflight, and send its mail to an address if one is given")
  public Response run(@Nullable Order order) {
    try {
      return Response.ok(
              PreflightView.of(preflight.run(address(order == null ? null : order.to()))))
          .build();
    } catch (InvalidAddressException e) {
      return refused(e);
    }
  }

  /** Accepts findings, so that rounds begin in spite of them. */
  @POST
  @Path("/acceptance")
  @Operation(summary = "Accept what was found, and let rounds begin in spite of it")
  public Response accept(@Nullable Accepted accepted) {
    List<String> checks = accepted == null ? null : accepted.checks();
    String by = accepted == null ? null : accepted.by();
    try {
      return Response.ok(
              PreflightView.of(
                  preflight.accept(checks == null ? List.of() : checks, by == null ? "" : by)))
          .build();
    } catch (IllegalArgumentException e) {
      return refused(e);
    }
  }

  /** The mail that is checked. */
  @GET
  @Path("/message")
  @Produces("message/rfc822")
  @Operation(summary = "The mail that is checked, as it goes over the wire")
  public Response message(@RestQuery @Nullable String to) {
    try {
      return Response.ok(preflight.message(address(to))).build();
    } catch (InvalidAddressException e) {
      return refused(e);
    }
  }

  private static Optional<String> address(@Nullable String text) {
    return text == null || text.isBlank()
        ? Optional.empty()
        : Optional.of(EmailAddress.parse(text).toString());
  }

  private static Response refused(Exception e) {
    return Response.status(400)
        .type(MediaType.APPLICATION_JSON)
        .entity(new Problem(String.valueOf(e.getMessage())))
        .build();
  }
}
