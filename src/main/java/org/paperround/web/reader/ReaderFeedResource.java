package org.paperround.web.reader;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestPath;
import org.paperround.digest.DigestView;
import org.paperround.digest.PaperText;
import org.paperround.digest.PlainLine;
import org.paperround.digest.ReasonText;
import org.paperround.round.SentDigest;
import org.paperround.round.SentDigests;
import org.paperround.subscriber.FeedLinks;
import org.paperround.subscriber.Subscriber;

/** A reader's last digests as a feed, each paper with the reasons why it came. */
@Path("/feed")
public class ReaderFeedResource {

  /** Editions in the feed: whoever looks once in so many days misses nothing. */
  private static final int EDITIONS = 5;

  private final PageParts parts;
  private final PaperFeeds feeds;
  private final FeedLinks links;
  private final SentDigests digests;
  private final Request request;

  ReaderFeedResource(
      PageParts parts, PaperFeeds feeds, FeedLinks links, SentDigests digests, Request request) {
    this.parts = parts;
    this.feeds = feeds;
    this.links = links;
    this.digests = digests;
    this.request = request;
  }

  /** The feed; 404 also once the reader has left. */
  @GET
  @Path("{token: [A-Za-z0-9_-]+}.atom")
  public Response feed(@RestPath String token) {
    return links
        .reader(token)
        .map(parts::speakTo)
        .map(reader -> answer(token, reader))
        .orElseGet(parts::deadLink);
  }

  private Response answer(String token, Subscriber reader) {
    List<AtomFeed.Entry> entries =
        digests.sentTo(reader.id(), EDITIONS).stream()
            .flatMap(sent -> entries(reader, sent))
            .limit(PaperFeeds.MOST)
            .toList();
    String text =
        AtomWriter.write(
            feeds.of(
                reader.language(),
                "readers/" + reader.id(),
                parts.texts(ArchiveTexts.class).feedOfReader(),
                "/feed/" + token + ".atom",
                entries));
    EntityTag tag = new EntityTag(KeptBody.of(text).tag());
    Response.ResponseBuilder same = request.evaluatePreconditions(tag);
    return (same == null ? Response.ok(text, PublicPages.ATOM) : same)
        .tag(tag)
        .header(HttpHeaders.CACHE_CONTROL, "private, max-age=300")
        .header("X-Robots-Tag", "noindex")
        .build();
  }

  private Stream<AtomFeed.Entry> entries(Subscriber reader, SentDigest sent) {
    return digests.of(reader.id(), sent.edition(), reader.language(), null).stream()
        .flatMap(digest -> digest.sections().stream())
        .flatMap(
            section ->
                section.entries().stream()
                    .map(each -> entry(reader.language().locale(), sent, section, each)))
        .limit(sent.papers());
  }

  private AtomFeed.Entry entry(
      Locale locale, SentDigest sent, DigestView.Section section, DigestView.Entry entry) {
    String why =
        entry.reasons().isEmpty()
            ? PaperText.trending(entry.paper(), locale)
            : entry.reasons().stream()
                .map(reason -> ReasonText.sentence(reason, locale))
                .collect(Collectors.joining(" · "));
    return feeds.entry(
        entry.paper(),
        sent.sentAt(),
        List.of(PlainLine.oneLine(section.interest())),
        why + "\n\n" + PaperText.teaser(entry.paper()));
  }
}
