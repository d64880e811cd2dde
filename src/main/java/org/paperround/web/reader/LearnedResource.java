package org.paperround.web.reader;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Objects;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import org.paperround.round.ReaderFeedback;
import org.paperround.subscriber.Subscriber;

/** Forgets what was learned from a reader, piece by piece or all of it. */
@Path("/preferences/{token}/learned")
public class LearnedResource {

  private final PageParts parts;
  private final PreferencesForm page;
  private final ReaderLink link;
  private final ReaderFeedback feedback;

  LearnedResource(PageParts parts, PreferencesForm page, ReaderLink link, ReaderFeedback feedback) {
    this.parts = parts;
    this.page = page;
    this.link = link;
    this.feedback = feedback;
  }

  /**
   * Forgets; doing it again shows the same.
   *
   * @param forget the number of a paper, or {@code all}
   */
  @POST
  @Consumes({MediaType.APPLICATION_FORM_URLENCODED, MediaType.MULTIPART_FORM_DATA})
  public Response forget(@RestPath String token, @RestForm @Nullable String forget) {
    Optional<Subscriber> reader = link.reader(token);
    if (reader.isEmpty()) {
      return link.dead(token);
    }
    long id = reader.get().id();
    PrefsTexts texts = parts.texts(PrefsTexts.class);
    if (Objects.equals(forget, "all")) {
      feedback.forget(id);
    } else if (PageParts.number(forget) > 0) {
      feedback.takeBack(id, PageParts.number(forget));
    } else {
      return parts.message(400, texts.forgotNothing(), texts.forgotNothingText());
    }
    return parts.page(Pages.preferences(page.stored(token, reader.get(), texts.forgotten())));
  }
}
