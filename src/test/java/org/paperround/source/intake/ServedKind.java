package org.paperround.source.intake;

import java.net.URI;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.paperround.source.remote.SourceSettings;

/** The kinds of sources that are fetched, and what their servers say on a day. */
enum ServedKind {
  HUGGINGFACE("huggingface", "", "/api/daily_papers.*") {
    @Override
    String page(LocalDate day, int from, int to, String text, int total) {
      return papers(
          from,
          to,
          n ->
              """
              {"paper":{"id":"2609.%05d","title":"Paper %d","summary":"%s","upvotes":3,
               "authors":[{"name":"Ana Ruiz"}],"submittedOnDailyAt":"%sT00:00:00.000Z"},"numComments":1}"""
                  .formatted(n, n, text, day),
          "[",
          ",",
          "]");
    }
  },

  ARXIV_FEED("arxiv-feed", "/rss", "/rss/.*") {
    @Override
    String page(LocalDate day, int from, int to, String text, int total) {
      String date = RFC_822.format(day);
      return papers(
          from,
          to,
          n ->
              """
              <item><title>Paper %d</title><link>https://arxiv.org/abs/2609.%05d</link>
              <description>arXiv:2609.%05dv1 Announce Type: new
              Abstract: %s</description><guid isPermaLink="false">oai:arXiv.org:2609.%05dv1</guid>
              <category>cs.AI</category><pubDate>%s 00:00:00 -0400</pubDate>
              <arxiv:announce_type>new</arxiv:announce_type><dc:creator>Ana Ruiz</dc:creator></item>"""
                  .formatted(n, n, n, text, n, date),
          """
          <rss xmlns:arxiv="http://arxiv.org/schemas/atom" xmlns:dc="http://purl.org/dc/elements/1.1/" version="2.0">
          <channel><title>cs.AI updates on arXiv.org</title><pubDate>%s 00:00:00 -0400</pubDate>"""
              .formatted(date),
          "",
          "</channel></rss>");
    }
  },

  ARXIV_API("arxiv-api", "/api/query", "/api/query.*") {
    @Override
    String page(LocalDate day, int from, int to, String text, int total) {
      return papers(
          from,
          to,
          n ->
              """
              <entry><id>http://arxiv.org/abs/2609.%05dv1</id><published>%sT10:00:00Z</published>
              <title>Paper %d</title><summary>%s</summary><author><name>Ana Ruiz</name></author>
              <category term="cs.AI" scheme="http://arxiv.org/schemas/atom"/></entry>"""
                  .formatted(n, day.minusDays(1), n, text),
          """
          <feed xmlns="http://www.w3.org/2005/Atom"><title>ArXiv Query</title>
          <opensearch:totalResults xmlns:opensearch="http://a9.com/-/spec/opensearch/1.1/">%d</opensearch:totalResults>"""
              .formatted(total),
          "",
          "</feed>");
    }
  },

  ARXIV_OAI("arxiv-oai", "/oai", "/oai.*") {
    @Override
    String page(LocalDate day, int from, int to, String text, int total) {
      if (to < from) {
        return oai("<error code='noRecordsMatch'>none</error>");
      }
      return oai(
          papers(from, to, n -> oaiRecord(day, n, text), "<ListRecords>", "", token(to, total)));
    }
  },

  BIORXIV("biorxiv", "", "/details/.*") {
    @Override
    String page(LocalDate day, int from, int to, String text, int total) {
      if (to < from) {
        return "{\"messages\":[{\"status\":\"no posts found\"}],\"collection\":[]}";
      }
      return papers(
          from,
          to,
          n ->
              """
              {"doi":"10.1101/2026.09.01.%06d","title":"Paper %d","authors":"Ruiz, A.; Li, B.",
               "date":"%s","version":"1","type":"new results","category":"genetics","abstract":"%s"}"""
                  .formatted(n, n, day, text),
          "{\"messages\":[{\"status\":\"ok\",\"total\":\"%d\"}],\"collection\":[".formatted(total),
          ",",
          "]}");
    }
  },

  FEED("feed", "/feed", "/feed") {
    @Override
    String page(LocalDate day, int from, int to, String text, int total) {
      return papers(
          from,
          to,
          n ->
              """
              <item><title>Paper %d</title><link>https://journal.example/%d</link>
              <description>%s</description><pubDate>%s 10:00:00 GMT</pubDate></item>"""
                  .formatted(n, n, text, RFC_822.format(day)),
          "<rss version=\"2.0\"><channel><title>A journal</title>",
          "",
          "</channel></rss>");
    }
  };

  /** How many papers come on a normal day, and on each page. */
  static final int PAPERS = 12;

  static final String TEXT = "We ask.";

  private static final DateTimeFormatter RFC_822 =
      DateTimeFormatter.ofPattern("EEE, dd MMM yyyy", Locale.ENGLISH);

  final String kind;

  /** What the paths of its requests look like. */
  final String requests;

  private final String path;

  ServedKind(String kind, String path, String requests) {
    this.kind = kind;
    this.path = path;
    this.requests = requests;
  }

  /** A source of this kind at a server. */
  SourceSettings at(String server) {
    boolean arxiv = kind.startsWith("arxiv");
    return new SourceSettings(
        kind,
        Optional.empty(),
        Optional.of(URI.create(server + path)),
        arxiv ? List.of("cs.AI") : List.of(),
        Optional.empty());
  }

  /** One page with the papers of some numbers; text stands in each abstract as it is. */
  abstract String page(LocalDate day, int from, int to, String text, int total);

  /** All of a normal day. */
  String normal(LocalDate day) {
    return page(day, 1, PAPERS, TEXT, PAPERS);
  }

  /** A day without papers. */
  String empty(LocalDate day) {
    return page(day, 1, 0, TEXT, 0);
  }

  boolean isXml() {
    return this != HUGGINGFACE && this != BIORXIV;
  }

  static String oai(String content) {
    return "<OAI-PMH xmlns=\"http://www.openarchives.org/OAI/2.0/\">" + content + "</OAI-PMH>";
  }

  private static String oaiRecord(LocalDate day, int n, String text) {
    return """
        <record><header><identifier>oai:arXiv.org:2609.%05d</identifier><datestamp>%s</datestamp></header>
        <metadata><arXiv xmlns="http://arxiv.org/OAI/arXiv/"><id>2609.%05d</id><created>%s</created>
        <authors><author><keyname>Ruiz</keyname><forenames>Ana</forenames></author></authors>
        <title>Paper %d</title><categories>cs.AI</categories><abstract>%s</abstract></arXiv></metadata></record>"""
        .formatted(n, day, n, day.minusDays(1), n, text);
  }

  private static String token(int to, int total) {
    String token = to < total ? "<resumptionToken>after-%d</resumptionToken>".formatted(to) : "";
    return token + "</ListRecords>";
  }

  private static String papers(
      int from, int to, IntFunction<String> paper, String before, String between, String after) {
    return IntStream.rangeClosed(from, to)
        .mapToObj(paper)
        .collect(Collectors.joining(between, before, after));
  }
}
