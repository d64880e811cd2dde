package org.paperround.web.reader;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.paperround.interest.Verdict;
import org.paperround.paper.PaperCard;
import org.paperround.paper.PaperStore;
import org.paperround.platform.Site;
import org.paperround.round.ReaderFeedback;
import org.paperround.round.ReaderFeedback.Learned;
import org.paperround.round.SentDigests;
import org.paperround.subscriber.LinkPurpose;
import org.paperround.subscriber.Links;
import org.paperround.subscriber.Subscriptions;

/**
 * More, less or save. GET shows what a link is about, and a button, because programs follow links
 * too; POST is the act. Without a paper it shows the whole digest with these links.
 */
@Path("/feedback/{token}")
public class FeedbackResource {

  private final PageParts parts;
  private final Links links;
  private final Subscriptions subscriptions;
  private final PaperStore papers;
  private final ReaderFeedback feedback;
  private final SentDigests digests;
  private final Site site;

  FeedbackResource(
      PageParts parts,
      Links links,
      Subscriptions subscriptions,
      PaperStore papers,
      ReaderFeedback feedback,
      SentDigests digests,
      Site site) {
    this.parts = parts;
    this.links = links;
    this.subscriptions = subscriptions;
    this.papers = papers;
    this.feedback = feedback;
    this.digests = digests;
    this.site = site;
  }

  /** Shows the choice, or what was learned; or the digest, if no paper is named. */
  @GET
  public Response show(
      @RestPath String token,
      @RestQuery @Nullable String paper,
      @RestQuery @Nullable String interest,
      @RestQuery @Nullable String verdict,
      @RestQuery @Nullable String page) {
    return holder(token)
        .map(
            holder ->
                paper == null
                    ? digest(token, holder, Math.max(1, Paging.asked(page)))
                    : paper(paper)
                        .map(
                            card ->
                                choice(
                                    token,
                                    card,
                                    interest,
                                    VerdictText.read(verdict),
                                    feedback.on(holder.subscriberId(), PageParts.number(paper)),
                                    false))
                        .orElseGet(this::unknown))
        .orElseGet(parts::deadLink);
  }

  /** Takes the verdict; doing it again shows the same. */
  @POST
  @Consumes({MediaType.APPLICATION_FORM_URLENCODED, MediaType.MULTIPART_FORM_DATA})
  public Response give(
      @RestPath String token,
      @RestForm @Nullable String paper,
      @RestForm @Nullable String interest,
      @RestForm @Nullable String verdict) {
    Optional<Links.Holder> holder = holder(token);
    Optional<PaperCard> card = paper(paper);
    Optional<Verdict> said = VerdictText.read(verdict);
    PageTexts texts = parts.texts(PageTexts.class);
    if (holder.isEmpty()) {
      return parts.deadLink();
    }
    if (card.isEmpty()) {
      return unknown();
    }
    if (said.isEmpty()) {
      return parts.message(400, texts.nothingSaidTitle(), texts.nothingSaidText());
    }
    long sentFor = PageParts.number(interest);
    Optional<Learned> learned =
        feedback.give(
            holder.get().subscriberId(),
            PageParts.number(paper),
            sentFor < 1 ? null : sentFor,
            said.get());
    return learned.isEmpty()
        ? parts.message(200, texts.noInterestTitle(), texts.noInterestText())
        : choice(token, card.get(), interest, said, learned, false);
  }

  /** Takes it back; doing it again shows the same. */
  @POST
  @Path("/undo")
  @Consumes({MediaType.APPLICATION_FORM_URLENCODED, MediaType.MULTIPART_FORM_DATA})
  public Response undo(
      @RestPath String token,
      @RestForm @Nullable String paper,
      @RestForm @Nullable String interest) {
    Optional<Links.Holder> holder = holder(token);
    Optional<PaperCard> card = paper(paper);
    if (holder.isEmpty()) {
      return parts.deadLink();
    }
    if (card.isEmpty()) {
      return unknown();
    }
    feedback.takeBack(holder.get().subscriberId(), PageParts.number(paper));
    return choice(token, card.get(), interest, Optional.empty(), Optional.empty(), true);
  }

  private Response choice(
      String token,
      PaperCard card,
      @Nullable String interest,
      Optional<Verdict> asked,
      Optional<Learned> learned,
      boolean undone) {
    long sentFor = PageParts.number(interest);
    return parts.page(
        Pages.feedback(
            new FeedbackView(
                parts.site(),
                token,
                card,
                sentFor < 1 ? null : String.valueOf(sentFor),
                asked.orElse(null),
                learned.orElse(null),
                undone)));
  }

  private Response digest(String token, Links.Holder holder, int asked) {
    try {
      return digests
          .of(
              holder.subscriberId(),
              LocalDate.parse(String.valueOf(holder.subject())),
              parts.language(),
              site.link("/feedback/" + token))
          .map(
              view ->
                  parts.page(
                      Pages.digest(
                          DigestPageView.page(
                              parts.site(), view, asked, "/feedback/" + token + "?page="))))
          .orElseGet(parts::deadLink);
    } catch (DateTimeParseException e) {
      return parts.deadLink();
    }
  }

  private Optional<Links.Holder> holder(String token) {
    return links
        .find(token, LinkPurpose.FEEDBACK)
        .filter(
            holder -> subscriptions.byId(holder.subscriberId()).map(parts::speakTo).isPresent());
  }

  private Optional<PaperCard> paper(@Nullable String id) {
    long number = PageParts.number(id);
    return number < 1 ? Optional.empty() : papers.byId(number);
  }

  private Response unknown() {
    PageTexts texts = parts.texts(PageTexts.class);
    return parts.message(404, texts.noPaperTitle(), texts.noPaperText());
  }
}
