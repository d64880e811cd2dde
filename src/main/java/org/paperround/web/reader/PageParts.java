package org.paperround.web.reader;

import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.paperround.interest.Topics;
import org.paperround.mail.Sender;
import org.paperround.paper.PaperStore;
import org.paperround.paper.TrendingScore;
import org.paperround.platform.Site;

/** What several pages show: the site's name, the topics, the zones, a day's list. */
@Singleton
class PageParts {

  private static final String HTML = MediaType.TEXT_HTML + ";charset=UTF-8";

  private final Site site;
  private final Sender sender;
  private final Topics topics;
  private final PaperStore papers;
  private final List<String> zones;

  PageParts(Site site, Sender sender, Topics topics, PaperStore papers) {
    this.site = site;
    this.sender = sender;
    this.topics = topics;
    this.papers = papers;
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

  /** The list of a day, or of the latest day with papers if none is given; null without papers. */
  @Nullable DayList day(@Nullable LocalDate asked) {
    Optional<LocalDate> day = asked == null ? papers.latestDay(null) : Optional.of(asked);
    return day.map(
            date ->
                new DayList(
                    date,
                    TrendingScore.ordered(papers.listedOn(date), date),
                    papers.latestDay(date.minusDays(1)).orElse(null),
                    papers.nextDay(date.plusDays(1)).orElse(null)))
        .orElse(null);
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
    return page(404, Pages.deadLink(new DeadLinkView(site(), null)));
  }
}
