package org.paperround.web.reader;

import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.paperround.interest.Topics;
import org.paperround.mail.Sender;
import org.paperround.platform.Site;

/** What several pages show: the site's name, the topics, the zones. */
@Singleton
class PageParts {

  private static final String HTML = MediaType.TEXT_HTML + ";charset=UTF-8";

  private final Site site;
  private final Sender sender;
  private final Topics topics;
  private final Days days;
  private final List<String> zones;

  PageParts(Site site, Sender sender, Topics topics, Days days) {
    this.site = site;
    this.sender = sender;
    this.topics = topics;
    this.days = days;
    this.zones =
        ZoneId.getAvailableZoneIds().stream()
            .filter(id -> id.contains("/") && !id.startsWith("Etc/") && !id.startsWith("SystemV/"))
            .sorted()
            .toList();
  }

  SiteView site() {
    return new SiteView(site.name(), sender.postalAddress());
  }

  /** The zones to choose from: UTC, then region and city. */
  List<String> zones() {
    return Stream.concat(Stream.of("UTC"), zones.stream()).toList();
  }

  /** All topics, some of them chosen. */
  List<TopicChip> topics(Collection<String> chosen) {
    return topics.all().stream()
        .map(topic -> new TopicChip(topic.key(), topic.label(), chosen.contains(topic.key())))
        .toList();
  }

  /** The first few papers of the latest day; null without papers. */
  @Nullable DayList frontDay() {
    return days.front();
  }

  /** A positive number in an address or a form; -1 for anything else. */
  static long number(@Nullable String text) {
    try {
      return text == null ? -1 : Long.parseLong(text.strip());
    } catch (NumberFormatException e) {
      return -1;
    }
  }

  static Response page(TemplateInstance page) {
    return page(200, page);
  }

  static Response page(int status, TemplateInstance page) {
    return Response.status(status).entity(page).type(HTML).build();
  }

  /** A page that says what went wrong. */
  Response message(int status, String title, String text) {
    return page(status, Pages.message(new MessageView(site(), title, text)));
  }

  /** The page for a link that was not made here, or is too old. */
  Response deadLink() {
    return message(
        404,
        "This link does not work any more",
        "It is incomplete, too old, or the subscription it belonged to was erased. "
            + "A link from a newer mail will do; or sign up again on the front page.");
  }
}
