package org.paperround.web.reader;

import io.quarkus.logging.Log;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** What is shown when a call leads nowhere or fails: a page for people, JSON for programs. */
public class ErrorPages {

  private static final int NOT_FOUND = 404;
  private static final int SERVER_ERROR = 500;

  private final PageParts parts;

  ErrorPages(PageParts parts) {
    this.parts = parts;
  }

  /** Answers with the status that the failure names. */
  @ServerExceptionMapper
  public Response refused(WebApplicationException failure, @Context UriInfo uri) {
    int status = failure.getResponse().getStatus();
    return status == NOT_FOUND
        ? answer(uri, status, "There is no such page", "The address may be mistyped or old.")
        : answer(uri, status, "This cannot be done", "The request is not one we can answer.");
  }

  /** Answers 500 and logs why; the visitor learns nothing of it. */
  @ServerExceptionMapper
  public Response failed(RuntimeException failure, @Context UriInfo uri) {
    // Addresses of pages carry secrets, so only the first step of the path is logged.
    Log.errorf(failure, "A request to /%s failed", firstStep(uri));
    return answer(
        uri,
        SERVER_ERROR,
        "Something went wrong here",
        "It is our fault and has been noted. Please try again in a while.");
  }

  private static String firstStep(UriInfo uri) {
    return uri.getPathSegments().isEmpty() ? "" : uri.getPathSegments().getFirst().getPath();
  }

  private Response answer(UriInfo uri, int status, String title, String text) {
    return uri.getPath().startsWith("/api/")
        ? Response.status(status)
            .type(MediaType.APPLICATION_JSON)
            .entity("{\"error\":\"" + title + "\"}")
            .build()
        : parts.message(status, title, text);
  }
}
