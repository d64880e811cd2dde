package org.paperround.web.reader;

import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
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
import org.paperround.platform.language.Language;
import org.paperround.subscriber.Subscriber;

/** What several pages show: the site's name, the topics, the zones, a day's list. */
@Singleton
class PageParts {

  private static final String HTML = MediaType.TEXT_HTML + ";charset=UTF-8";

  private final Site site;
  private final Sender sender;
  private final Topics topics;
  private final PaperStore papers;
  private final PageLanguage language;
  private final List<String> zones;

  PageParts(Site site, Sender sender, Topics topics, PaperStore papers, PageLanguage language) {
    this.site = site;
    this.sender = sender;
    this.topics = topics;
    this.papers = papers;
    this.language = language;
    this.zones =
        ZoneId.getAvailableZoneIds().stream()
            .filter(id -> id.contains("/") && !id.startsWith("Etc/") && !id.startsWith("SystemV/"))
            .sorted()
            .toList();
  }

  SiteView site() {
    return new SiteView(site.name(), sender.postalAddress(), language.query(), language.here());
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

  /** The language of the page that is being made. */
  Language language() {
    return language.get();
  }

  /** The texts of a bundle in the language of the page. */
  <T> T texts(Class<T> bundle) {
    return language().texts(bundle);
  }

  /** Has the page speak the language of its reader, now that it is known who that is. */
  Subscriber speakTo(Subscriber reader) {
    language.readBy(reader.language());
    return reader;
  }

  /** Has the page speak the language of a sign-up that is not confirmed yet. */
  void speak(Language ofTheSignUp) {
    language.readBy(ofTheSignUp);
  }

  Response page(TemplateInstance page) {
    return page(200, page);
  }

  /** The answer with this page, rendered in its language. */
  Response page(int status, TemplateInstance page) {
    Response.ResponseBuilder answer =
        Response.status(status)
            .entity(page.setLocale(language().locale()))
            .type(HTML)
            .header(HttpHeaders.CONTENT_LANGUAGE, language().code());
    if (language.isNegotiated()) {
      answer.header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
    }
    return answer.build();
  }

  /** A page that says what went wrong. */
  Response message(int status, String title, String text) {
    return page(status, Pages.message(new MessageView(site(), title, text)));
  }

  /** The page for a link that was not made here, or is too old. */
  Response deadLink() {
    PageTexts texts = texts(PageTexts.class);
    return message(404, texts.deadLinkTitle(), texts.deadLinkText());
  }
}
