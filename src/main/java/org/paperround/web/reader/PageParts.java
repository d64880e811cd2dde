package org.paperround.web.reader;

import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.paperround.interest.Topics;
import org.paperround.mail.Sender;
import org.paperround.platform.Site;
import org.paperround.platform.language.Language;
import org.paperround.subscriber.Subscriber;

/** What several pages show: the site's name, the topics. */
@Singleton
class PageParts {

  private static final String HTML = MediaType.TEXT_HTML + ";charset=UTF-8";

  private final Site site;
  private final Sender sender;
  private final Topics topics;
  private final Days days;
  private final PageLanguage language;

  PageParts(Site site, Sender sender, Topics topics, Days days, PageLanguage language) {
    this.site = site;
    this.sender = sender;
    this.topics = topics;
    this.days = days;
    this.language = language;
  }

  SiteView site() {
    return new SiteView(site.name(), sender.postalAddress(), language.query(), language.here());
  }

  /**
   * The same for a page that is kept for others too.
   *
   * @param here its address in its one spelling, not as this visitor wrote it
   */
  SiteView site(String here) {
    return new SiteView(site.name(), sender.postalAddress(), language.query(), here);
  }

  /**
   * What a public page tells machines.
   *
   * @param path its own
   * @param feed path of the feed of what it lists, if there is one
   */
  PageHead head(String title, String description, String path, @Nullable String feed) {
    return new PageHead(title, description, site.link(path), site.link("/card.png"), feed);
  }

  /** All topics, some of them chosen. */
  List<TopicChip> topics(Collection<String> chosen) {
    return topics.all().stream()
        .map(
            topic ->
                new TopicChip(topic.key(), topic.labelIn(language()), chosen.contains(topic.key())))
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
            .entity(spoken(page))
            .type(HTML)
            .header(HttpHeaders.CONTENT_LANGUAGE, language().code());
    if (language.isNegotiated()) {
      answer.header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
    }
    return answer.build();
  }

  /** The page in its language, with links that keep the language if one was chosen. */
  TemplateInstance spoken(TemplateInstance page) {
    return page.setLocale(language().locale())
        .setAttribute(CardText.LANGUAGE_CHOICE, language.query());
  }

  /** A page that says what went wrong. */
  Response message(int status, String title, String text) {
    return page(status, Pages.message(new MessageView(site(), title, text)));
  }

  /** The page that says why there is no page of the archive. */
  Response problem(ArchiveProblem problem) {
    ArchiveTexts texts = texts(ArchiveTexts.class);
    return message(problem.status(), problem.title(texts), problem.text(texts));
  }

  /** The page for a link that was not made here, or is too old. */
  Response deadLink() {
    return page(404, Pages.deadLink(new DeadLinkView(site(), null)));
  }
}
