package org.paperround.web.reader;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
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

  /** The front page. A form sent as a preview comes back filled in, with what it would bring. */
  @GET
  public Response home(
      @RestQuery @Nullable String preview,
      @RestQuery @Nullable String email,
      @RestQuery @Nullable List<String> topic,
      @RestQuery @Nullable String keywords,
      @RestQuery @Nullable String zone,
      @RestQuery @Nullable String hour) {
    SignUpFields fields = new SignUpFields(email, topic, keywords, zone, hour, topics);
    Preview shown = null;
    if (preview != null) {
      fields.requireTerms();
      shown = fields.terms().isEmpty() ? null : previews.of(fields.terms());
    }
    return PageParts.page(
        Pages.home(new HomeView(parts.site(), parts.day(null), fields.form(parts), shown)));
  }
}
