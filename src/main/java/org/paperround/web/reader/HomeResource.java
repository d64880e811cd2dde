package org.paperround.web.reader;

import io.quarkus.qute.TemplateInstance;
import io.quarkus.vertx.http.Compressed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.paperround.interest.Topics;

/** The front page: the sign-up form, a preview of what it would bring, and today's papers. */
@Path("/")
public class HomeResource {

  private final PageParts parts;
  private final PublicPages pages;
  private final Topics topics;
  private final FormPreviews previews;

  HomeResource(PageParts parts, PublicPages pages, Topics topics, FormPreviews previews) {
    this.parts = parts;
    this.pages = pages;
    this.topics = topics;
    this.previews = previews;
  }

  /**
   * The front page; topics and keywords in its address are filled in, so that they can be linked.
   */
  @GET
  @Compressed // or the header of what is compressed already gets lost
  public Response home(
      @RestQuery @Nullable List<String> topic, @RestQuery @Nullable String keywords) {
    SignUpFields fields = fields(SignUpInput.of(topic, keywords));
    return (topic == null || topic.isEmpty()) && keywords == null
        ? pages.page("/", () -> front(fields))
        : page(fields, null);
  }

  /**
   * The form as filled in, with what it would have brought. A POST, though it changes nothing, so
   * that the mail address does not end up in logs of addresses.
   */
  @POST
  @Path("preview")
  @Consumes({MediaType.APPLICATION_FORM_URLENCODED, MediaType.MULTIPART_FORM_DATA})
  public Response preview(@BeanParam SignUpInput input) {
    SignUpFields fields = fields(input);
    Preview preview = previews.of(fields);
    fields.requireTerms();
    return page(fields, preview);
  }

  /** The preview alone, for a script to show while the visitor chooses. */
  @POST
  @Path("preview/part")
  @Consumes({MediaType.APPLICATION_FORM_URLENCODED, MediaType.MULTIPART_FORM_DATA})
  public Response part(@BeanParam SignUpInput input) {
    return parts.page(Pages.preview(previews.of(fields(input))));
  }

  private SignUpFields fields(SignUpInput input) {
    return new SignUpFields(input, topics, parts.language());
  }

  private Response page(SignUpFields fields, @Nullable Preview preview) {
    return parts.page(
        Pages.home(new HomeView(parts.site(), parts.frontDay(), fields.form(parts), preview)));
  }

  private TemplateInstance front(SignUpFields fields) {
    HomeTexts texts = parts.texts(HomeTexts.class);
    SiteView site = parts.site("/");
    return Pages.home(
        new HomeView(
            site,
            parts.frontDay(),
            fields.form(parts),
            null,
            parts.head(texts.homeTitle(), texts.homeLead(site.siteName()), "/", "/papers.atom")));
  }
}
