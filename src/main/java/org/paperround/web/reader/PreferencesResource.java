package org.paperround.web.reader;

import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.Objects;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestPath;
import org.paperround.subscriber.Subscriber;

/** A reader's settings, reached by the secret link of any mail that is not too old. */
@Path("/preferences/{token}")
public class PreferencesResource {

  private final PageParts parts;
  private final PreferencesForm page;
  private final PreferencesEdits edits;
  private final MailStops stops;
  private final ReaderLink link;

  PreferencesResource(
      PageParts parts,
      PreferencesForm page,
      PreferencesEdits edits,
      MailStops stops,
      ReaderLink link) {
    this.parts = parts;
    this.page = page;
    this.edits = edits;
    this.stops = stops;
    this.link = link;
  }

  /** Shows the settings. */
  @GET
  public Response show(@RestPath String token) {
    return link.reader(token)
        .map(reader -> parts.page(Pages.preferences(page.stored(token, reader, null))))
        .orElseGet(() -> link.dead(token));
  }

  /** Does what the pressed button says. */
  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Transactional
  public Response act(@RestPath String token, MultivaluedMap<String, String> form) {
    Optional<Subscriber> found = link.reader(token);
    if (found.isEmpty()) {
      return link.dead(token);
    }
    Subscriber reader = found.get();
    PrefsTexts texts = parts.texts(PrefsTexts.class);
    PreferencesFields fields = new PreferencesFields(form, texts);
    if (form.containsKey("arrange")) {
      return edits.show(token, reader, fields, texts.moved());
    }
    return switch (Objects.requireNonNullElse(form.getFirst("action"), "save")) {
      case "save" -> edits.save(token, reader, fields);
      case "check" -> edits.check(token, reader, fields);
      case "pause" -> stops.pause(token, reader, fields);
      case "resume" -> stops.resume(token, reader);
      case "restart" -> stops.restart(token, reader);
      case "unsubscribe" -> stops.unsubscribe(reader);
      default -> parts.message(400, texts.unknownAct(), texts.unknownActText());
    };
  }
}
