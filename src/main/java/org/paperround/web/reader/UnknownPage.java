package org.paperround.web.reader;

import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** The page for an address that leads nowhere; interfaces get no page. */
public class UnknownPage {

  private final PageParts parts;

  UnknownPage(PageParts parts) {
    this.parts = parts;
  }

  /** Answers 404 with a page. */
  @ServerExceptionMapper
  public Response unknown(
      NotFoundException missing, @Context UriInfo uri, @Context HttpHeaders headers) {
    return uri.getPath().startsWith("/api/")
        ? Response.status(404)
            .type(MediaType.APPLICATION_JSON)
            .entity("{\"error\":\"there is nothing here\"}")
            .build()
        : parts.message(404, "There is no such page", "The address may be mistyped or old.");
  }
}
