package org.paperround.web.reader;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.paperround.web.reader.SignUpDesk.Outcome;

/** Takes the sign-up form of the front page, and of other sites that have one of their own. */
@Path("/subscribe")
public class SubscribeResource {

  private final PageParts parts;
  private final SignUpDesk desk;

  SubscribeResource(PageParts parts, SignUpDesk desk) {
    this.parts = parts;
    this.desk = desk;
  }

  /** Takes a form. */
  @POST
  @Consumes({MediaType.APPLICATION_FORM_URLENCODED, MediaType.MULTIPART_FORM_DATA})
  public Response subscribe(@BeanParam SignUpInput input) {
    return switch (desk.take(input)) {
      case Outcome.Taken taken ->
          parts.page(Pages.checkInbox(new CheckInboxView(parts.site(), taken.validDays())));
      case Outcome.Wrong wrong ->
          parts.page(
              422, Pages.home(new HomeView(parts.site(), parts.frontDay(), wrong.form(), null)));
      case Outcome.TooMany many ->
          parts.page(
              429, Pages.home(new HomeView(parts.site(), parts.frontDay(), many.form(), null)));
    };
  }
}
