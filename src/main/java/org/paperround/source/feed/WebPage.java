package org.paperround.source.feed;

import java.io.IOException;
import java.io.Reader;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.paperround.paper.PlainText;

/**
 * A page that came where a feed was to be. Pages name their feeds, see the autodiscovery in
 * https://www.rssboard.org/rss-autodiscovery.
 *
 * @param page the beginning of the page
 * @param base the address it came from; may be empty
 */
record WebPage(Document page, String base) {

  /** In characters; the head of a page ends before. */
  private static final int LONGEST_HEAD = 300_000;

  private static final int MOST_FEEDS = 3;

  private static final Set<String> FEEDS =
      Set.of(
          "application/rss+xml",
          "application/atom+xml",
          "application/rdf+xml",
          "application/feed+json");

  /** Reads the beginning of a page. */
  static WebPage read(Reader text, String base) throws IOException {
    char[] chars = new char[LONGEST_HEAD];
    int length = 0;
    for (int n = 0;
        n >= 0 && length < chars.length;
        n = text.read(chars, length, chars.length - length)) {
      length += n;
    }
    return new WebPage(Jsoup.parse(new String(chars, 0, length)), base);
  }

  /** A sentence that names the page and, if it has any, its feeds. */
  String whatCame() {
    String title = PlainText.oneLine(page.title());
    String named =
        title.isEmpty()
            ? "this is an HTML page, not a feed"
            : "this is the HTML page \"%s\", not a feed".formatted(FeedStart.shortened(title));
    List<String> feeds = feeds();
    return feeds.isEmpty()
        ? named
        : "%s; it names as its feed %s".formatted(named, String.join(" and ", feeds));
  }

  private List<String> feeds() {
    String pageBase =
        Optional.ofNullable(page.selectFirst("base[href]"))
            .flatMap(element -> WrittenAddress.of(element.attr("href"), base))
            .orElse(base);
    return page.select("link[rel~=(?i)(^|\\s)alternate(\\s|$)][href]").stream()
        .filter(WebPage::isFeed)
        .map(link -> link.attr("href"))
        .map(href -> WrittenAddress.of(href, pageBase).orElse(FeedStart.shortened(href)))
        .filter(address -> !address.isEmpty())
        .distinct()
        .limit(MOST_FEEDS)
        .toList();
  }

  private static boolean isFeed(Element link) {
    String type = link.attr("type").toLowerCase(Locale.ROOT).replaceFirst(";.*", "").strip();
    return FEEDS.contains(type);
  }
}
