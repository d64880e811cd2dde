package org.paperround.source.arxivfeed;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** Feeds in the shape of arXiv's. */
final class Feeds {

  private static final String HEAD =
      """
      <?xml version='1.0' encoding='UTF-8'?>
      <rss xmlns:arxiv="http://arxiv.org/schemas/atom" xmlns:dc="http://purl.org/dc/elements/1.1/" version="2.0">
      <channel><title>cs.AI updates on arXiv.org</title><link>http://rss.arxiv.org/rss/cs.AI</link>
      <lastBuildDate>Thu, 01 Oct 2026 04:00:11 +0000</lastBuildDate><pubDate>%s 00:00:00 -0400</pubDate>
      <skipDays><day>Sunday</day><day>Saturday</day></skipDays>
      """;

  static final String TODAY = "Thu, 01 Oct 2026";
  static final String YESTERDAY = "Wed, 30 Sep 2026";

  private Feeds() {}

  static String file(String name) throws IOException {
    try (InputStream in = Objects.requireNonNull(Feeds.class.getResourceAsStream(name))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  static String of(String day, String... items) {
    return HEAD.formatted(day) + String.join("", items) + "</channel></rss>";
  }

  static String item(String day, String type, String id) {
    return """
        <item><title>Paper %s</title><link>https://arxiv.org/abs/%s</link>
        <description>arXiv:%sv1 Announce Type: %s
        Abstract: We ask.</description><guid isPermaLink="false">oai:arXiv.org:%sv1</guid>
        <category>cs.AI</category><pubDate>%s 00:00:00 -0400</pubDate>
        <arxiv:announce_type>%s</arxiv:announce_type><dc:creator>Ana Ruiz</dc:creator></item>
        """
        .formatted(id, id, id, type, id, day, type);
  }

  /** A feed of so many new papers. */
  static String full(int count) {
    StringBuilder items = new StringBuilder();
    for (int i = 0; i < count; i++) {
      items.append(item(TODAY, "new", "2609.%05d".formatted(i)));
    }
    return of(TODAY, items.toString());
  }

  static String error(String query, String description) {
    return "<rss version='2.0'><channel><title>Feed error for query: http://rss.arxiv.org/rss/%s</title><description>%s</description></channel></rss>"
        .formatted(query, description);
  }
}
