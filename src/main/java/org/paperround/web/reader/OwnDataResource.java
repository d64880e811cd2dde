package org.paperround.web.reader;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.RestPath;
import org.paperround.account.Export;

/** Everything stored about a reader, as a file. */
@Path("/preferences/{token}/export")
public class OwnDataResource {

  private final ReaderLink link;
  private final Export export;

  OwnDataResource(ReaderLink link, Export export) {
    this.link = link;
    this.export = export;
  }

  /** The file. */
  @GET
  public Response export(@RestPath String token) {
    return link.reader(token)
        .map(
            reader ->
                Response.ok(export.of(reader), MediaType.APPLICATION_JSON_TYPE)
                    .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"my-paper-round-data.json\"")
                    .build())
        .orElseGet(() -> link.dead(token));
  }
}
