package org.paperround.web.reader;

import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import org.paperround.account.Erasure;
import org.paperround.account.Export;
import org.paperround.account.SignUpRequest;
import org.paperround.account.SignUps;
import org.paperround.interest.ArxivCategories;
import org.paperround.interest.Interests;
import org.paperround.interest.Topics;
import org.paperround.source.PaperReader;
import org.paperround.source.bibtex.BibTexReader;
import org.paperround.subscriber.EmailAddress;
import org.paperround.subscriber.Filler;
import org.paperround.subscriber.LinkPurpose;
import org.paperround.subscriber.Links;
import org.paperround.subscriber.Schedule;
import org.paperround.subscriber.Subscriber;
import org.paperround.subscriber.Subscriptions;

/** A reader's settings, reached by the secret link of any mail. */
@Path("/preferences/{token}")
public class PreferencesResource {

  private static final Duration UNDO_LINK = Duration.ofDays(60);

  private final PageParts parts;
  private final PreferencesForm page;
  private final Links links;
  private final Subscriptions subscriptions;
  private final Interests interests;
  private final SavedInterests saved;
  private final PaperReader bibtex;
  private final Topics topics;
  private final ArxivCategories categories;
  private final Export export;
  private final Erasure erasure;
  private final SignUps signUps;
  private final FormOrigin origin;
  private final Clock clock;

  PreferencesResource(
      PageParts parts,
      PreferencesForm page,
      Links links,
      Subscriptions subscriptions,
      Interests interests,
      SavedInterests saved,
      BibTexReader bibtex,
      Topics topics,
      ArxivCategories categories,
      Export export,
      Erasure erasure,
      SignUps signUps,
      FormOrigin origin,
      Clock clock) {
    this.parts = parts;
    this.page = page;
    this.links = links;
    this.subscriptions = subscriptions;
    this.interests = interests;
    this.saved = saved;
    this.bibtex = bibtex;
    this.topics = topics;
    this.categories = categories;
    this.export = export;
    this.erasure = erasure;
    this.signUps = signUps;
    this.origin = origin;
    this.clock = clock;
  }

  /** Shows the settings. */
  @GET
  public Response show(@RestPath String token) {
    return reader(token).map(reader -> stored(token, reader, null)).orElseGet(parts::deadLink);
  }

  /** Does what the pressed button says. */
  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Transactional
  public Response act(@RestPath String token, MultivaluedMap<String, String> form) {
    Optional<Subscriber> found = reader(token);
    if (found.isEmpty()) {
      return parts.deadLink();
    }
    Subscriber reader = found.get();
    return switch (Objects.requireNonNullElse(form.getFirst("action"), "save")) {
      case "save" -> save(token, reader, new PreferencesFields(form));
      case "pause" -> pause(token, reader, new PreferencesFields(form));
      case "resume" -> {
        subscriptions.resume(reader.id(), origin.consent());
        yield again(token, "Your mails are on again.");
      }
      case "restart" -> restart(token, reader);
      case "unsubscribe" -> {
        subscriptions.unsubscribe(reader.id(), origin.consent());
        String undo = links.issue(reader.id(), null, UNDO_LINK).token(LinkPurpose.UNSUBSCRIBE);
        yield parts.page(
            Pages.unsubscribed(new UnsubscribedView(parts.site(), undo, masked(reader), false)));
      }
      default -> parts.message(400, "Nothing was changed", "The form did not say what to do.");
    };
  }

  /** Only a mail that arrives and is answered proves that mails are wanted there again. */
  private Response restart(String token, Subscriber reader) {
    EmailAddress address = reader.address();
    if (address != null) {
      signUps.submit(SignUpRequest.of(address, List.of(), reader.schedule(), origin.consent()));
    }
    return again(
        token,
        "We are sending a mail to your address. Your mails start again when you press the button"
            + " that its link leads to.");
  }

  private Response save(String token, Subscriber reader, PreferencesFields fields) {
    List<InterestDraft> wanted =
        fields.interests(topics, categories, bibtex, interests.kept(reader.id()));
    Optional<Schedule> schedule = fields.schedule();
    int maximum = fields.maximum();
    Optional<Filler> filler = fields.filler();
    if (fields.hasProblems() || schedule.isEmpty()) {
      return refused(token, reader, fields);
    }
    // In this order: it locks the reader, so that a double click does not save everything twice.
    subscriptions.reschedule(reader.id(), schedule.get(), maximum);
    filler.ifPresent(wish -> subscriptions.fill(reader.id(), wish));
    fields.explore().ifPresent(wish -> subscriptions.explore(reader.id(), wish));
    Map<Integer, SavedInterests.Left> left = saved.save(reader.id(), wanted);
    String notice =
        wanted.isEmpty()
            ? "Saved. You have no interests now, so no mail will come until you add one."
            : left.isEmpty()
                ? "Saved."
                : "Saved, but for some pasted papers: they are marked below.";
    return reader(token)
        .map(now -> parts.page(Pages.preferences(page.stored(token, now, notice, left))))
        .orElseGet(parts::deadLink);
  }

  private Response pause(String token, Subscriber reader, PreferencesFields fields) {
    LocalDate until = fields.pauseUntil(reader.schedule().dateOf(clock.instant()));
    if (fields.hasProblems()) {
      return refused(token, reader, fields);
    }
    subscriptions.pause(reader.id(), until, origin.consent());
    return again(
        token,
        until == null
            ? "Your mails are paused until you resume them."
            : "Your mails are paused. One mail will catch you up afterwards.");
  }

  private Response refused(String token, Subscriber reader, PreferencesFields fields) {
    return parts.page(
        422,
        Pages.preferences(
            page.view(
                token,
                reader,
                fields.shown(parts, page.liked(reader)),
                fields.shownSchedule(page.schedule(reader)),
                null,
                fields.problems())));
  }

  /** Everything stored about the reader, as a file. */
  @GET
  @Path("/export")
  public Response export(@RestPath String token) {
    return reader(token)
        .map(
            reader ->
                Response.ok(export.of(reader), MediaType.APPLICATION_JSON_TYPE)
                    .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"my-paper-round-data.json\"")
                    .build())
        .orElseGet(parts::deadLink);
  }

  /** Asks once more before erasing. */
  @GET
  @Path("/erase")
  public Response askToErase(@RestPath String token) {
    return reader(token)
        .map(reader -> parts.page(Pages.erase(new EraseView(parts.site(), token, masked(reader)))))
        .orElseGet(parts::deadLink);
  }

  /** Erases the reader. */
  @POST
  @Path("/erase")
  @Consumes(MediaType.WILDCARD)
  public Response erase(@RestPath String token) {
    return reader(token)
        .map(
            reader -> {
              erasure.erase(reader.id());
              return parts.page(Pages.erased(parts.site()));
            })
        .orElseGet(parts::deadLink);
  }

  private Response again(String token, String notice) {
    return reader(token).map(now -> stored(token, now, notice)).orElseGet(parts::deadLink);
  }

  private Response stored(String token, Subscriber reader, @Nullable String notice) {
    return parts.page(Pages.preferences(page.stored(token, reader, notice)));
  }

  private Optional<Subscriber> reader(String token) {
    return links
        .find(token, LinkPurpose.PREFERENCES)
        .flatMap(holder -> subscriptions.byId(holder.subscriberId()))
        .map(parts::speakTo);
  }

  private static String masked(Subscriber reader) {
    EmailAddress address = reader.address();
    return address == null ? "" : address.masked();
  }
}
