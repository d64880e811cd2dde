package org.paperround.source.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.paperround.paper.CanonicalId;
import org.paperround.paper.IncomingPaper;
import org.paperround.paper.IncomingPaper.Links;
import org.paperround.paper.IncomingPaperBuilder;
import org.paperround.source.Collected;
import org.paperround.source.UnreadableInputException;

class FeedReaderTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 10, 1);

  @Test
  void readsAnItemOfArxivsFeed() {
    IncomingPaper paper =
        only(
            item(
                """
                <title>A title of $x$</title><link>https://arxiv.org/abs/2609.01234</link>
                <description>arXiv:2609.01234v2 Announce Type: new
                Abstract: We ask.
                They answer.</description><guid isPermaLink="false">oai:arXiv.org:2609.01234v2</guid>
                <category>cs.CL</category><category>cs.AI</category>
                <pubDate>Thu, 01 Oct 2026 00:00:00 -0400</pubDate>
                <arxiv:announce_type>new</arxiv:announce_type><arxiv:DOI>10.1000/x</arxiv:DOI>
                <dc:creator>Ana Ruiz (Lab, City), Bo Li</dc:creator>"""));

    assertThat(paper)
        .isEqualTo(
            new IncomingPaperBuilder(
                    new CanonicalId("arXiv:2609.01234"), "A title of $x$", TODAY, "feed")
                .summary("We ask. They answer.")
                .authors(List.of("Ana Ruiz", "Bo Li"))
                .categories(List.of("cs.CL", "cs.AI"))
                .published(LocalDate.of(2026, 10, 1))
                .links(new Links("https://arxiv.org/abs/2609.01234", null, null, null))
                .version(2)
                .aliases(List.of(new CanonicalId("doi:10.1000/x")))
                .build());
  }

  @Test
  void readsAnAnswerOfArxivsInterface() {
    IncomingPaper paper =
        only(
            """
            <feed xmlns="http://www.w3.org/2005/Atom" xmlns:arxiv="http://arxiv.org/schemas/atom"><entry>
            <id>http://arxiv.org/abs/2609.01234v2</id><updated>2026-09-05T10:00:00Z</updated>
            <published>2026-09-01T17:08:18Z</published><title>One
              two</title><summary>  Abstract</summary><author><name>Ana Ruiz</name>
            <arxiv:affiliation>Lab</arxiv:affiliation></author><author><name>Bo Li</name></author>
            <arxiv:doi>10.1000/x</arxiv:doi><link title="doi" href="http://dx.doi.org/10.1000/x" rel="related"/>
            <link href="http://arxiv.org/abs/2609.01234v2" rel="alternate" type="text/html"/>
            <link title="pdf" href="http://arxiv.org/pdf/2609.01234v2" rel="related" type="application/pdf"/>
            <arxiv:primary_category term="cs.CV"/><category term="cs.AI"/><category term="cs.CV"/></entry></feed>""");

    assertThat(paper.canonicalId()).hasToString("arXiv:2609.01234");
    assertThat(paper.version()).isEqualTo(2);
    assertThat(paper.title()).isEqualTo("One two");
    assertThat(paper.authors()).containsExactly("Ana Ruiz", "Bo Li");
    assertThat(paper.categories()).containsExactly("cs.CV", "cs.AI");
    assertThat(paper.published()).isEqualTo("2026-09-01");
    assertThat(paper.links().pdf()).isEqualTo("http://arxiv.org/pdf/2609.01234v2");
  }

  @Test
  void readsAnItemOfJsonFeed() {
    IncomingPaper paper =
        only(
            """
            {"version":"https://jsonfeed.org/version/1.1","home_page_url":"https://j.example/",
            "items":[{"id":"urn:uuid:1","url":"/p/1","title":"A <i>title<\\/i>","content_html":"<p>One.<\\/p><p>Two.",
            "date_published":"2026-06-30T23:30:00-04:00","tags":["x","y"],
            "authors":[{"name":"Ana Ruiz"},{"url":"https://a.example"}],
            "attachments":[{"url":"/p/1.pdf","mime_type":"application/pdf"}]}]}""");

    assertThat(paper.canonicalId()).hasToString("url:urn:uuid:1");
    assertThat(paper.title()).isEqualTo("A title");
    assertThat(paper.summary()).isEqualTo("One.\n\nTwo.");
    assertThat(paper.published()).isEqualTo("2026-06-30");
    assertThat(paper.authors()).containsExactly("Ana Ruiz");
    assertThat(paper.categories()).containsExactly("x", "y");
    assertThat(paper.links())
        .isEqualTo(new Links("https://j.example/p/1", "https://j.example/p/1.pdf", null, null));
  }

  @Test
  void listsOnTheListDateIfThereIsOne() throws IOException {
    LocalDate listDate = LocalDate.of(2026, 9, 30);
    Collected found = new Collected();
    new FeedReader().read(bytes(item("<title>T</title>")), TODAY, listDate, found);

    assertThat(found.papers()).extracting(IncomingPaper::listedOn).containsExactly(listDate);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          <link>https://arxiv.org/abs/2609.01234v3</link>                        | arXiv:2609.01234
          <guid>oai:arXiv.org:hep-th/9901001v1</guid>                            | arXiv:hep-th/9901001
          <link>http://j.example/1</link><prism:doi>10.1000/X</prism:doi>        | doi:10.1000/x
          <link>http://j.example/1</link><dc:identifier>doi:10.1000/x</dc:identifier> | doi:10.1000/x
          <link>https://doi.org/10.1000/x</link>                                 | doi:10.1000/x
          <link>https://pubs.example.org/doi/abs/10.1000/x?af=R</link>           | doi:10.1000/x
          <arxiv:DOI>10.1000/x</arxiv:DOI><guid>oai:arXiv.org:2609.01234v1</guid> | arXiv:2609.01234
          <guid>http://j.example/?p=1</guid><link>http://j.example/one</link>    | url:http://j.example/?p=1
          <guid>7</guid><link>http://j.example/one</link>                        | url:http://j.example/one
          <guid>7</guid>                                                         | url:7
          """)
  void knowsAPaperByTheBestIdThereIs(String fields, String id) {
    assertThat(only(item("<title>T</title>" + fields)).canonicalId()).hasToString(id);
  }

  @Test
  void keepsPapersOfOneTitleApartByTheirLinks() {
    Collected found =
        read(
            rss(
                "<item><title>Editorial</title><link>http://j.example/1</link></item>"
                    + "<item><title>Editorial</title><link>http://j.example/2</link></item>"));

    assertThat(found.papers()).extracting(IncomingPaper::canonicalId).doesNotHaveDuplicates();
  }

  @Test
  void hashesALinkThatIsTooLongForAnId() {
    String link = "http://j.example/" + "x".repeat(400);

    assertThat(only(item("<title>T</title><link>" + link + "</link>")).canonicalId().value())
        .startsWith("url:")
        .hasSize(68);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Tue, 30 Jun 2026 10:00:00 GMT     | 2026-06-30
          Mon, 30 Jun 26 10:00 EST          | 2026-06-30
          30 Jun 2026 23:59:60 PDT          | 2026-06-30
          Thu, 01 Oct 2026 00:00:00 -0400   | 2026-10-01
          Tue, 7 Jun 94 10:00:00 UT         | 1994-06-07
          Tues, 30 June 2026 25:61:00 Z     | 2026-06-30
          30-Jun-2026                       | 2026-06-30
          2026-06-30                        | 2026-06-30
          2026-6-30                         | 2026-06-30
          2026-06-30T23:30:00-04:00         | 2026-06-30
          2026-06-30T23:30                  | 2026-06-30
          2026-06-30 23:30:00               | 2026-06-30
          20260630                          | 2026-06-30
          June 30, 2026                     | 2026-06-30
          Tue Jun 30 10:00:00 UTC 2026      | 2026-06-30
          2026-06                           | 2026-06-01
          2026/6                            | 2026-06-01
          June 2026                         | 2026-06-01
          Jun, 2026                         | 2026-06-01
          2026-13                           |
          202606                            |
          2026                              |
          2026-02-30                        |
          0000-00-00                        |
          0001-01-01T00:00:00Z              |
          yesterday                         |
          """)
  void readsDatesAsFeedsWriteThem(String written, LocalDate day) {
    assertThat(only(item("<title>T</title><pubDate>" + written + "</pubDate>")).published())
        .isEqualTo(day);
    assertThat(only(item("<title>T</title><dc:date>" + written + "</dc:date>")).published())
        .isEqualTo(day);
  }

  @Test
  void aDayIsBetterThanAMonth() {
    String dates =
        "<prism:publicationDate>2026-07</prism:publicationDate><updated>2026-06-30</updated>";

    assertThat(only(item("<title>T</title>" + dates)).published()).isEqualTo("2026-06-30");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          <author>ana@j.example (Ana Ruiz)</author>                          | Ana Ruiz
          <author>Ana Ruiz &lt;ana@j.example&gt;</author>                    | Ana Ruiz
          <author>ana@j.example</author>                                     |
          <author><name>Ana Ruiz</name><email>a@b</email></author>           | Ana Ruiz
          <dc:creator>Ana Ruiz</dc:creator><dc:creator>Bo Li</dc:creator>    | Ana Ruiz;Bo Li
          <dc:creator>Ana Ruiz, Bo Li and Cy Doe</dc:creator>                | Ana Ruiz;Bo Li;Cy Doe
          <dc:creator>Ruiz, A., Li, B., Doe, C.-D.</dc:creator>              | Ruiz, A.;Li, B.;Doe, C.-D.
          <dc:creator>Ruiz, Ana Maria</dc:creator>                           | Ruiz, Ana Maria
          <dc:creator>Ruiz, Ana; Li, Bo</dc:creator>                         | Ruiz, Ana;Li, Bo
          <dc:creator>Ana Ruiz (Lab (A, B), C), Bo Li ((1) D)</dc:creator>   | Ana Ruiz;Bo Li
          <dc:creator>Ana Ruiz (Lab, Bo Li</dc:creator>                      | Ana Ruiz;Bo Li
          <dc:creator>&amp;lt;b&amp;gt;Ana Mu&amp;ntilde;oz</dc:creator>     | Ana Muñoz
          """)
  void findsTheAuthors(String fields, String names) {
    IncomingPaper paper = only(item("<title>T</title>" + fields));

    assertThat(String.join(";", paper.authors())).isEqualTo(names == null ? "" : names);
    assertThat(paper.authorCount()).isEqualTo(paper.authors().size());
  }

  @Test
  void splitsArxivsAuthorsAtEveryComma() {
    String fields =
        "<link>https://arxiv.org/abs/2609.01234</link><dc:creator>Ana Ruiz, Madonna</dc:creator>";

    assertThat(only(item("<title>T</title>" + fields)).authors())
        .containsExactly("Ana Ruiz", "Madonna");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          &lt;p&gt;One.&lt;/p&gt;&lt;p&gt;Two.&lt;/p&gt;           | One. Two.
          &amp;lt;p&amp;gt;One &amp;amp;amp; two                   | One & two
          <![CDATA[<style>p{}</style><script>x<y</script>One]]>    | One
          <p>One <b>two</b></p>                                    | One two
          &lt;jats:p&gt;One&lt;/jats:p&gt;                         | One
          H&lt;sub&gt;2&lt;/sub&gt;O where a<b and c>d             | H2O where a
          List&lt;T&gt; and a &lt; b                               | List<T> and a < b
          Abstract: One                                            | One
          &lt;!-- no --&gt;One                                     | One
          """)
  void reducesHtmlToText(String description, String text) {
    IncomingPaper paper =
        only(item("<title>T</title><description>" + description + "</description>"));

    assertThat(paper.summary().replace("\n\n", " ")).startsWith(text);
  }

  @Test
  void takesTheLongerOfSummaryAndContent() {
    assertThat(
            only(item(
                    "<title>T</title><description>Short.</description>"
                        + "<content:encoded>Not quite so short.</content:encoded>"))
                .summary())
        .isEqualTo("Not quite so short.");
  }

  @Test
  void takesTheSummaryOfAWholeArticle() {
    String summary = "A summary. ".repeat(40).strip();
    assertThat(
            only(item(
                    "<title>T</title><description>%s</description><content:encoded>%s</content:encoded>"
                        .formatted(summary, "An article. ".repeat(1_000))))
                .summary())
        .isEqualTo(summary);
  }

  @Test
  void shortensAnArticleThatHasNoSummary() {
    String article = "An article. ".repeat(10_000);

    assertThat(only(item("<title>T</title><description>" + article + "</description>")).summary())
        .hasSizeBetween(19_900, 20_000)
        .endsWith(" …");
  }

  @Test
  void rejectsATitleOfTenMillionCharacters() {
    Collected found =
        read(
            rss(
                "<item><title>"
                    + "<b>x ".repeat(2_000_000)
                    + "</title></item><item><title>T</title></item>"));

    assertThat(found.rejections()).hasSize(1).first().asString().startsWith("entry 1: ");
    assertThat(found.papers()).hasSize(1);
  }

  @Test
  void rejectsAnAbstractOfTenMillionCharacters() {
    Collected found =
        read(item("<title>T</title><description>" + "x ".repeat(5_000_000) + "</description>"));

    assertThat(found.rejections())
        .containsExactly("entry 1: the abstract is longer than 20,000 characters");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"UTF-8", "UTF-16", "UTF-16LE", "UTF-16BE", "UTF-32", "ISO-8859-1", "ISO-8859-2"})
  void readsTheEncodingThatIsDeclared(String charset) throws IOException {
    String feed =
        "<?xml version=\"1.0\" encoding=\"%s\"?>%s"
            .formatted(charset, item("<title>Gödel</title>"));
    byte[] mark =
        charset.equals("UTF-32") ? new byte[] {0, 0, (byte) 0xFE, (byte) 0xFF} : new byte[0];
    Collected found = new Collected();
    InputStream body =
        new SequenceInputStream(
            new ByteArrayInputStream(mark),
            new ByteArrayInputStream(feed.getBytes(Charset.forName(charset))));
    new FeedReader().read(body, TODAY, null, found);

    assertThat(found.papers()).extracting(IncomingPaper::title).containsExactly("Gödel");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "<?xml version=\"1.0\" encoding=\"utf-8\"?>",
        "<?xml version=\"1.0\" encoding=\"latin-x\"?>"
      })
  void takesBrokenBytesForWindows1252(String declaration) throws IOException {
    byte[] feed =
        (declaration + item("<title>G\u00f6del\u2019s \u20ac</title>"))
            .getBytes(Charset.forName("windows-1252"));
    Collected found = new Collected();
    new FeedReader().read(new ByteArrayInputStream(feed), TODAY, null, found);

    assertThat(found.papers()).extracting(IncomingPaper::title).containsExactly("Gödel’s €");
  }

  @Test
  void dropsCharactersThatXmlDoesNotAllow() {
    assertThat(only(item("<ti\u0001tle>A\u0000\u0008B\uFFFF&#0;\u000B</title>")).title())
        .startsWith("AB");
  }

  @Test
  void unpacksWhatIsPackedWithGzip() throws IOException {
    Collected found = new Collected();
    new FeedReader()
        .read(new ByteArrayInputStream(gzip(item("<title>T</title>"))), TODAY, null, found);

    assertThat(found.papers()).hasSize(1);
  }

  @Test
  void refusesWhatIsPackedTwiceOrUnpacksWithoutEnd() throws IOException {
    byte[] twice = gzip(gzip(item("<title>T</title>").getBytes(StandardCharsets.UTF_8)));
    byte[] bomb = gzip("<rss><channel>" + " ".repeat(LimitedBody.LIMIT));

    assertThatThrownBy(() -> read(new ByteArrayInputStream(twice)))
        .isInstanceOf(UnreadableInputException.class)
        .hasMessage("the feed is compressed: unpack it first");
    assertThatThrownBy(() -> read(new ByteArrayInputStream(bomb)))
        .isInstanceOf(UnreadableInputException.class)
        .hasMessage("the feed is too large: it must have at most 50 MB");
    assertThatThrownBy(() -> read(new ByteArrayInputStream(new byte[] {0x1F, (byte) 0x8B, 1, 1})))
        .isInstanceOf(UnreadableInputException.class)
        .hasMessage("the feed is packed with gzip and damaged");
  }

  @Test
  void takesTheEntriesBeforeTheCutOfAPackedFeed() throws IOException {
    Random random = new Random(1);
    String items =
        IntStream.range(0, 300)
            .mapToObj(i -> "<item><title>%d</title></item>".formatted(random.nextLong()))
            .collect(Collectors.joining());
    byte[] packed = gzip(rss(items));
    Collected found = read(new ByteArrayInputStream(packed, 0, packed.length / 2));

    assertThat(found.papers()).hasSizeBetween(50, 250);
    assertThat(found.rejections()).hasSize(1).first().asString().contains("cut off");
    assertThat(read(new ByteArrayInputStream(packed, 0, packed.length - 4)).papers()).hasSize(300);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 5, 9, 10, 11})
  void refusesAPackedFeedThatEndsBeforeItsFirstCharacter(int length) throws IOException {
    byte[] packed = gzip(item("<title>T</title>"));

    assertThatThrownBy(() -> read(new ByteArrayInputStream(packed, 0, length)))
        .isInstanceOf(UnreadableInputException.class)
        .hasMessage("the feed is packed with gzip and cut off before its first character");
  }

  @Test
  void refusesAPackedFeedWhoseSumIsWrong() throws IOException {
    byte[] packed = gzip(item("<title>T</title>"));
    packed[packed.length - 6] ^= 1;

    assertThatThrownBy(() -> read(new ByteArrayInputStream(packed)))
        .isInstanceOf(UnreadableInputException.class)
        .hasMessage("the feed is packed with gzip and damaged");
  }

  @ParameterizedTest
  @CsvSource({
    "windows-1251, windows-1251, ''",
    "Shift_JIS, shift_jis, ''",
    "UTF-8, iso-8859-1, ''",
    "windows-1252, iso-8859-1, ''",
    "windows-1252, nonsense-8, ''",
    "UTF-8, nonsense charset, ''",
    "UTF-8, windows-1251, UTF-8",
    "windows-1251, UTF-8, windows-1251",
    "UTF-8, UTF-16, ''",
    "UTF-16BE, windows-1251, ''",
    "UTF-8, '', ISO-8859-1",
    "IBM037, '', IBM037"
  })
  void theHeaderTellsTheEncodingThatTheFeedDoesNot(String written, String header, String declared)
      throws IOException {
    String title =
        Charset.forName(written).newEncoder().canEncode('Ж') && !written.startsWith("UTF")
            ? "Журнал"
            : written.equals("IBM037") ? "Journal" : "Gödel";
    String declaration =
        declared.isEmpty() ? "" : "<?xml version='1.0' encoding='%s'?>".formatted(declared);
    byte[] feed =
        (declaration + item("<title>" + title + "</title>")).getBytes(Charset.forName(written));
    Collected found = new Collected();
    FeedReader.read(
        new ByteArrayInputStream(feed),
        new FeedOrigin(null, header.isEmpty() ? null : header),
        "feed",
        TODAY,
        found);

    assertThat(found.papers()).extracting(IncomingPaper::title).containsExactly(title);
  }

  @ParameterizedTest
  @ValueSource(strings = {"windows-1251", "gb2312", "Shift_JIS", "EUC-KR", "ISO-8859-2"})
  void whatCanBeNothingButUtf8IsUtf8WhateverIsDeclared(String declared) throws IOException {
    String feed =
        "<?xml version='1.0' encoding='%s'?>%s".formatted(declared, item("<title>Журнал</title>"));

    assertThat(read(feed).papers()).extracting(IncomingPaper::title).containsExactly("Журнал");
  }

  @ParameterizedTest
  @CsvSource({
    "windows-1251, Журнал по физике",
    "KOI8-R, Журнал по физике",
    "GB2312, 机器学习论文",
    "Shift_JIS, 機械学習の論文",
    "EUC-JP, 機械学習の論文",
    "EUC-KR, 기계 학습 논문",
    "Big5, 機器學習論文"
  })
  void aTrueDeclarationIsBelieved(String declared, String title) throws IOException {
    String feed =
        "<?xml version='1.0' encoding='%s'?>%s"
            .formatted(declared, item("<title>" + title + "</title>"));

    assertThat(read(new ByteArrayInputStream(feed.getBytes(Charset.forName(declared)))).papers())
        .extracting(IncomingPaper::title)
        .containsExactly(title);
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-16BE", "UTF-16LE", "UTF-32BE", "UTF-32LE"})
  void knowsWideCharactersWithoutAMark(String charset) throws IOException {
    for (String start : new String[] {"", "\n", " "}) {
      byte[] feed = (start + item("<title>Gödel</title>")).getBytes(Charset.forName(charset));

      assertThat(read(new ByteArrayInputStream(feed)).papers())
          .extracting(IncomingPaper::title)
          .containsExactly("Gödel");
    }
  }

  @Test
  void jsonIsUtf8WhateverTheHeaderSays() throws IOException {
    Collected found = new Collected();
    FeedReader.read(
        bytes(
            "{\"version\":\"https://jsonfeed.org/version/1\",\"items\":[{\"title\":\"Журнал\"}]}"),
        new FeedOrigin(null, "windows-1251"),
        "feed",
        TODAY,
        found);

    assertThat(found.papers()).extracting(IncomingPaper::title).containsExactly("Журнал");
  }

  @Test
  void jsonBehindAGuardIsUtf8WhateverTheHeaderSays() throws IOException {
    Collected found = new Collected();
    FeedReader.read(
        bytes(")]}'\n{\"feed_url\":\"x\",\"items\":[{\"title\":\"é\"}]}"),
        new FeedOrigin(null, "windows-1251"),
        "feed",
        TODAY,
        found);

    assertThat(found.papers()).extracting(IncomingPaper::title).containsExactly("é");
  }

  @Test
  void aFeedFarDownInAPageIsNotLookedFor() {
    String page = "<html><body>" + "<p>x</p>".repeat(300) + item("<title>T</title>");

    assertThatThrownBy(() -> read(page))
        .isInstanceOf(UnreadableInputException.class)
        .hasMessage("this is an HTML page, not a feed");
  }

  @Test
  void commentsDoNotCountWhereAFeedStandsInAPage() {
    String page = "<html><body><!--" + "x".repeat(4_000) + "-->" + item("<title>T</title>");

    assertThat(only(page).title()).isEqualTo("T");
  }

  @Test
  void addressesAreRelativeToWhereTheFeedCameFrom() throws IOException {
    FeedOrigin origin = new FeedOrigin(URI.create("https://j.example/feeds/all.xml"), null);
    Collected found = new Collected();
    FeedReader.read(bytes(item("<title>T</title><link>/1</link>")), origin, "feed", TODAY, found);
    FeedReader.read(
        bytes("<feed><link href='/blog/'/><entry><title>T</title><link href='2'/></entry></feed>"),
        origin,
        "feed",
        TODAY,
        found);
    FeedReader.read(
        bytes("{\"feed_url\":\"x\",\"items\":[{\"title\":\"T\",\"url\":\"3\"}]}"),
        origin,
        "feed",
        TODAY,
        found);

    assertThat(found.papers())
        .extracting(paper -> paper.links().abstractPage())
        .containsExactly(
            "https://j.example/1", "https://j.example/blog/2", "https://j.example/feeds/3");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<link rel=alternate type='application/rss+xml' href='/rss'> | ; it names as its feed https://j.example/rss",
        "<link href='//k.example/a' type='APPLICATION/ATOM+XML; x=y' rel='home ALTERNATE'> | ; it names as its feed https://k.example/a",
        "<base href='/b/'><link rel=alternate type='application/feed+json' href=f> | ; it names as its feed https://j.example/b/f",
        "<link rel=alternate type='text/html' hreflang=de href='/de'> | ''",
        "<link rel=stylesheet type='application/rss+xml' href='/x'> | ''"
      })
  void namesTheFeedsOfAPage(String link, String named) {
    FeedOrigin origin = new FeedOrigin(URI.create("https://j.example/news/"), null);
    String page =
        "<!DOCTYPE html><html><head><title>J</title>%s%s</head>"
            .formatted("<meta name=x>".repeat(2_000), link);

    assertThatThrownBy(() -> FeedReader.read(bytes(page), origin, "feed", TODAY, new Collected()))
        .isInstanceOf(UnreadableInputException.class)
        .hasMessage("this is the HTML page \"J\", not a feed" + named);
  }

  @Test
  void tellsWhetherTheFeedWasWhole() throws IOException {
    String feed = item("<title>T</title>");
    String json = "{\"version\":\"https://jsonfeed.org/version/1\",\"items\":[]}";

    assertThat(whole(feed)).isTrue();
    assertThat(whole(json)).isTrue();
    for (String cut : List.of(feed.replace("</channel></rss>", ""), json.replace("]}", ""))) {
      assertThat(whole(cut)).isFalse();
    }
  }

  private static boolean whole(String feed) throws IOException {
    return FeedReader.read(bytes(feed), FeedOrigin.UNKNOWN, "feed", TODAY, new Collected()).whole();
  }

  @Test
  void leavesTheInputOpen() {
    boolean[] closed = {false};
    InputStream body =
        new ByteArrayInputStream(item("<title>T</title>").getBytes(StandardCharsets.UTF_8)) {
          @Override
          public void close() {
            closed[0] = true;
          }
        };
    read(body);

    assertThat(closed[0]).isFalse();
  }

  @Test
  void passesOnThatTheInputBrokeOff() {
    InputStream broken =
        new InputStream() {
          @Override
          public int read() throws IOException {
            throw new IOException("reset");
          }
        };
    InputStream body =
        new SequenceInputStream(bytes("<rss><channel><item>" + " ".repeat(100_000)), broken);

    assertThatThrownBy(() -> new FeedReader().read(body, TODAY, null, new Collected()))
        .isInstanceOf(IOException.class)
        .hasMessage("reset");
  }

  @Test
  void whatTheSinkThrowsIsNotTakenForAFaultOfTheFeed() {
    assertThatThrownBy(
            () ->
                new FeedReader().read(bytes(item("<title>T</title>")), TODAY, null, new FullSink()))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("full");
  }

  private static byte[] gzip(String text) throws IOException {
    return gzip(text.getBytes(StandardCharsets.UTF_8));
  }

  private static byte[] gzip(byte[] plain) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write(plain);
    }
    return bytes.toByteArray();
  }

  private static IncomingPaper only(String feed) {
    Collected found = read(feed);
    assertThat(found.rejections()).isEmpty();
    assertThat(found.papers()).hasSize(1);
    return found.papers().getFirst();
  }

  private static Collected read(String feed) {
    return read(bytes(feed));
  }

  private static Collected read(InputStream body) {
    Collected found = new Collected();
    try {
      new FeedReader().read(body, TODAY, null, found);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return found;
  }

  private static InputStream bytes(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }

  private static String item(String fields) {
    return rss("<item>" + fields + "</item>");
  }

  private static String rss(String items) {
    return "<rss version=\"2.0\"><channel><title>J</title>" + items + "</channel></rss>";
  }
}
