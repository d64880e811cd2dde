package org.paperround.web.reader;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestPath;
import org.paperround.interest.Interests;
import org.paperround.subscriber.Subscriber;

/** Says, while an interest is being filled in, what it would have matched. Saves nothing. */
@Path("/preferences/{token}/count")
public class CountResource {

  private final PageParts parts;
  private final ReaderLink link;
  private final InterestReading reading;
  private final InterestCounts counts;
  private final Interests interests;

  CountResource(
      PageParts parts,
      ReaderLink link,
      InterestReading reading,
      InterestCounts counts,
      Interests interests) {
    this.parts = parts;
    this.link = link;
    this.reading = reading;
    this.counts = counts;
    this.interests = interests;
  }

  /** A sentence for the first interest of the form; empty where it cannot be read. */
  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Produces(MediaType.TEXT_PLAIN + ";charset=UTF-8")
  public String count(@RestPath String token, MultivaluedMap<String, String> form) {
    return link.reader(token).flatMap(reader -> count(reader, form)).orElse("");
  }

  private Optional<String> count(Subscriber reader, MultivaluedMap<String, String> form) {
    // Here it need not have a name yet.
    form.putSingle("interest.0.name", "interest");
    Map<String, String> problems = new HashMap<>();
    InterestFields fields = new InterestFields(0, 0, form, problems, parts.texts(PrefsTexts.class));
    return reading
        .interest(fields, interests.kept(reader.id()))
        .map(draft -> counts.of(draft.interest()))
        .or(() -> problems.values().stream().findFirst());
  }
}
