package org.paperround.web.reader;

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
import org.paperround.platform.Site;
import org.paperround.web.SecurityHeaders;
import org.paperround.web.reader.SignUpDesk.Outcome;

/**
 * The sign-up form for other sites. The form and its answer are the only pages that may be framed:
 * nothing in them acts for a person but a form that has to be confirmed by mail.
 */
@Path("/embed")
public class EmbedResource {

  private final PageParts parts;
  private final Topics topics;
  private final Site site;
  private final SignUpDesk desk;

  EmbedResource(PageParts parts, Topics topics, Site site, SignUpDesk desk) {
    this.parts = parts;
    this.topics = topics;
    this.site = site;
    this.desk = desk;
  }

  /** The form; topics and keywords in its address are filled in. */
  @GET
  public Response form(
      @RestQuery @Nullable List<String> topic, @RestQuery @Nullable String keywords) {
    return form(200, filledIn(topic, keywords));
  }

  /** Takes the form. */
  @POST
  @Consumes({MediaType.APPLICATION_FORM_URLENCODED, MediaType.MULTIPART_FORM_DATA})
  public Response subscribe(@BeanParam SignUpInput input) {
    return switch (desk.take(input)) {
      case Outcome.Taken taken ->
          framed(parts.page(Pages.embedded(new CheckInboxView(parts.site(), taken.validDays()))));
      case Outcome.Wrong wrong -> form(422, wrong.form());
      case Outcome.TooMany many -> form(429, many.form());
    };
  }

  /** What to copy into another site. */
  @GET
  @Path("code")
  public Response code(
      @RestQuery @Nullable List<String> topic, @RestQuery @Nullable String keywords) {
    SignUpForm form = filledIn(topic, keywords);
    List<String> chosen =
        form.topics().stream().filter(TopicChip::chosen).map(TopicChip::key).toList();
    return parts.page(
        Pages.embedCode(
            new EmbedCodeView(
                parts.site(),
                form,
                EmbedSnippets.of(
                    site, parts.site(), parts.texts(HomeTexts.class), chosen, form.keywords()),
                parts.site().path(EmbedSnippets.path(chosen, form.keywords())))));
  }

  private SignUpForm filledIn(@Nullable List<String> topic, @Nullable String keywords) {
    return new SignUpFields(SignUpInput.of(topic, keywords), topics, parts.language()).form(parts);
  }

  private Response form(int status, SignUpForm form) {
    return framed(parts.page(status, Pages.embed(new EmbedView(parts.site(), form))));
  }

  private static Response framed(Response page) {
    return Response.fromResponse(page)
        .header("Content-Security-Policy", SecurityHeaders.FRAMED)
        .build();
  }
}
