package org.paperround.web.reader;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.RestPath;
import org.paperround.account.Erasure;
import org.paperround.subscriber.EmailAddress;
import org.paperround.subscriber.Subscriber;

/** Erasing a reader: asks once more, then does it. */
@Path("/preferences/{token}/erase")
public class EraseResource {

  private final PageParts parts;
  private final ReaderLink link;
  private final Erasure erasure;

  EraseResource(PageParts parts, ReaderLink link, Erasure erasure) {
    this.parts = parts;
    this.link = link;
    this.erasure = erasure;
  }

  /** Shows the button. */
  @GET
  public Response ask(@RestPath String token) {
    return link.reader(token)
        .map(reader -> parts.page(Pages.erase(new EraseView(parts.site(), token, masked(reader)))))
        .orElseGet(() -> link.dead(token));
  }

  /** Erases the reader. */
  @POST
  @Consumes(MediaType.WILDCARD)
  public Response erase(@RestPath String token) {
    return link.reader(token)
        .map(
            reader -> {
              erasure.erase(reader.id());
              return parts.page(Pages.erased(parts.site()));
            })
        .orElseGet(() -> link.dead(token));
  }

  private static String masked(Subscriber reader) {
    EmailAddress address = reader.address();
    return address == null ? "" : address.masked();
  }
}
