package org.paperround.web.reader;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.paperround.interest.Topics;

/** The front page: the sign-up form, a preview of what it would bring, and today's papers. */
@Path("/")
public class HomeResource {

  private final PageParts parts;
  private final Topics topics;
  private final Previews previews;

  HomeResource(PageParts parts, Topics topics, Previews previews) {
    this.parts = parts;
    this.topics = topics;
    this.previews = previews;
  }

  /**
   * The front page; topics and keywords in its address are filled in, so that they can be linked.
   */
  @GET
  public Response home(
      @RestQuery @Nullable List<String> topic, @RestQuery @Nullable String keywords) {
    return page(new SignUpFields(null, topic, keywords, null, null, topics), null);
  }

  /**
   * The form as filled in, with what it would bring. A POST, though it changes nothing, so that the
   * mail address does not end up in logs of addresses.
   */
  @POST
  @Path("preview")
  @Consumes({MediaType.APPLICATION_FORM_URLENCODED, MediaType.MULTIPART_FORM_DATA})
  public Response preview(
      @RestForm @Nullable String email,
      @RestForm @Nullable List<String> topic,
      @RestForm @Nullable String keywords,
      @RestForm @Nullable String zone,
      @RestForm @Nullable String hour) {
    SignUpFields fields = new SignUpFields(email, topic, keywords, zone, hour, topics);
    fields.requireTerms();
    return page(
        fields, fields.terms().isEmpty() ? null : previews.of(fields.terms(), parts.language()));
  }

  private Response page(SignUpFields fields, @Nullable Preview preview) {
    return parts.page(
        Pages.home(new HomeView(parts.site(), parts.day(null), fields.form(parts), preview)));
  }
}
