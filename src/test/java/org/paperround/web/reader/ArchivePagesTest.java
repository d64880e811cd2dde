package org.paperround.web.reader;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.paperround.matching.PaperSearch;
import org.paperround.paper.CanonicalId;
import org.paperround.paper.IncomingPaper;
import org.paperround.paper.IncomingPaperBuilder;
import org.paperround.paper.PaperStore;
import org.paperround.testing.OnH2;
import org.paperround.testing.Tables;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

/** What anyone sees who comes by: days, search, feeds, and what crawlers ask for. */
@QuarkusTest
@TestProfile(OnH2.class)
@NullUnmarked
class ArchivePagesTest {

  private static final LocalDate DAY = LocalDate.of(2026, 9, 3);
  private static final int MOST_BYTES = 100_000;
  private static final String HOSTILE = "</title><script>alert('x')</script> & \"]]> \u0001";

  @Inject PaperStore papers;
  @Inject PaperSearch search;
  @Inject Tables tables;

  @BeforeEach
  @AfterEach
  void empty() {
    tables.clear();
  }

  @Test
  void aLongDayHasPagesOfBoundedSize() {
    String text = "Each sentence of this abstract says nothing much. ".repeat(40);
    papers.store(
        IntStream.range(0, 60)
            .mapToObj(i -> paper("Study %d of llm agents".formatted(i)).summary(text).build())
            .toList());

    Document first = page("/papers?date=" + DAY);
    Document last = page("/papers?date=" + DAY + "&page=3");
    assertThat(first.select(".paper")).hasSize(25);
    assertThat(first.select("a[rel=next]").eachAttr("href")).hasSize(1);
    assertThat(last.select(".rank").eachText()).first().isEqualTo("51");
    assertThat(last.select(".paper")).hasSize(10);
    assertThat(page("/papers?date=" + DAY + "&page=999999999").select(".rank").eachText())
        .isEqualTo(last.select(".rank").eachText());
    Document front = page("/?utm_source=x");
    assertThat(front.select(".paper")).hasSize(10);
    assertThat(front.select("link[rel=canonical]").attr("href"))
        .isEqualTo("http://localhost:8081/");
    assertThat(front.html()).doesNotContain("utm_source");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/papers?date=2026-09-03&page=-1 | 400",
        "/papers?date=2026-09-03&page=x | 400",
        "/papers?date=2026-02-30 | 400",
        "/papers?date=%2B999999999-12-31 | 400",
        "/papers?date=-1000-01-01 | 400",
        "/papers?date=<script> | 400",
        "/papers?topic=no-such-topic | 404",
        "/topics/no-such-topic.atom | 404",
        "/papers/0.bib | 404",
        "/papers/99999999999999999999.bib | 404",
        "/search?q=title%3A | 422",
        "/search?q=a | 422",
        "/search?q=birds&page=0 | 400",
        "/search?q=birds&page=99999999999 | 400",
        "/sitemaps/papers-0.xml | 404",
        "/sitemaps/papers-999999.xml | 404",
        "/feed/x.atom | 404",
        "/preferences/x/digests | 404",
        "/preferences/x/digests/2026-09-03 | 404"
      })
  void nonsenseIsRefusedWithAPage(String address, int status) {
    papers.store(List.of(paper("Birds").build()));
    Response answer =
        given().urlEncodingEnabled(false).get(address.replace("<", "%3C").replace(">", "%3E"));
    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(Jsoup.parse(answer.asString()).select("h1")).hasSize(1);
  }

  @Test
  void aQueryOfTenKilobytesIsRefused() {
    given()
        .queryParam("q", "x".repeat(4_000))
        .get("/search")
        .then()
        .statusCode(422)
        .body(containsString("500"));
  }

  @Test
  void searchFindsWhatCameChangedAndLeft() {
    papers.store(List.of(paper("Birds of prey").build(), paper("Whales").build()));
    search.follow();
    assertThat(found("birds")).containsExactly("Birds of prey");

    papers.store(List.of(paper("More birds").build()));
    search.follow();
    assertThat(found("birds")).containsExactlyInAnyOrder("Birds of prey", "More birds");
    assertThat(found("\"<script>\" whales")).isEmpty();
  }

  @Test
  void anArxivIdLeadsToItsPaper() {
    IncomingPaper arxiv =
        new IncomingPaperBuilder(new CanonicalId("arXiv:2609.00042"), "Birds", DAY, "test").build();
    papers.store(List.of(arxiv));
    given()
        .redirects()
        .follow(false)
        .queryParam("q", "https://arxiv.org/abs/2609.00042v3")
        .get("/search")
        .then()
        .statusCode(303)
        .header("Location", endsWith("/papers/" + papers.newestSeq()));
  }

  @Test
  void aDayIsNarrowedToATopic() {
    papers.store(List.of(paper("An LLM for birds").build(), paper("Whales").build()));
    search.follow();

    Document all = page("/papers");
    assertThat(all.select(".filter a").eachText()).anyMatch(text -> text.endsWith(" 1"));
    Document narrowed = page("/papers?date=" + DAY + "&topic=llm");
    assertThat(narrowed.select(".paper h3").eachText()).containsExactly("An LLM for birds");
    assertThat(narrowed.select("link[rel=alternate]").attr("href")).isEqualTo("/topics/llm.atom");
  }

  @Test
  void aPageIsAskedForByItsTagAndCompressedForThoseWhoTakeIt() {
    papers.store(List.of(paper("Birds").build()));
    String plain = given().header("Accept-Encoding", "identity").get("/papers").asString();
    Response small = given().header("Accept-Encoding", "gzip").get("/papers");
    assertThat(small.header("Content-Encoding")).isEqualTo("gzip");
    assertThat(small.asString()).isEqualTo(plain);
    assertThat(small.header("Cache-Control")).startsWith("public");
    given()
        .header("Accept-Encoding", "gzip")
        .header("If-None-Match", small.header("ETag"))
        .get("/papers")
        .then()
        .statusCode(304);

    papers.store(List.of(paper("Whales").build()));
    given()
        .header("Accept-Encoding", "gzip")
        .header("If-None-Match", small.header("ETag"))
        .get("/papers")
        .then()
        .statusCode(200)
        .body(containsString("Whales"));
  }

  @Test
  void aHeadRequestHasTheHeadersAndNoBody() {
    papers.store(List.of(paper("Birds").build()));
    for (String path : List.of("/", "/papers", "/papers.atom", "/robots.txt", "/search")) {
      Response head = given().head(path);
      assertThat(head.statusCode()).as(path).isEqualTo(200);
      assertThat(head.header("ETag")).isNotNull();
      assertThat(head.asByteArray()).isEmpty();
    }
  }

  @Test
  void hostileTitlesStayTextEverywhere() throws Exception {
    papers.store(List.of(paper(HOSTILE + " llm").summary(HOSTILE).build()));
    search.follow();
    long id = papers.newestSeq();

    Document page = page("/papers/" + id);
    assertThat(page.select("script:not([src])")).isEmpty();
    assertThat(page.select("meta[property=og:title]").attr("content")).contains("<script>");
    assertThat(page.select(".bibtex pre").text()).startsWith("@misc{");
    given()
        .get("/papers/" + id + ".bib")
        .then()
        .statusCode(200)
        .contentType(startsWith("application/x-bibtex"));
    for (String feed : List.of("/papers.atom", "/topics/llm.atom")) {
      Element root = atom(feed);
      Element entry = (Element) root.getElementsByTagNameNS("*", "entry").item(0);
      assertThat(text(entry, "title")).contains("<script>alert('x')</script> & \"]]>");
      assertThat(text(entry, "id")).isEqualTo("tag:localhost,2026:paper/" + id);
      assertThat(text(root, "updated")).isEqualTo(text(entry, "updated"));
    }
  }

  @Test
  void crawlersAreToldWhatThereIs() {
    papers.store(List.of(paper("Birds").build()));
    given()
        .get("/robots.txt")
        .then()
        .statusCode(200)
        .body(containsString("Disallow: /preferences/"))
        .body(containsString("Sitemap: http://localhost:8081/sitemap.xml"));
    String sitemap = given().get("/sitemap.xml").then().statusCode(200).extract().asString();
    List<String> maps = Jsoup.parse(sitemap).select("loc").eachText();
    assertThat(maps).first().asString().endsWith("/sitemaps/days.xml");
    String last = maps.getLast().replaceFirst("https?://[^/]+", "");
    assertThat(given().get(last).asString())
        .contains("/papers/" + papers.newestSeq() + "</loc><lastmod>");
    assertThat(given().get("/sitemaps/days.xml").asString()).contains("/papers?date=" + DAY);
  }

  private static Document page(String address) {
    String html = given().get(address).then().statusCode(200).extract().asString();
    assertThat(html.getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(MOST_BYTES);
    return Jsoup.parse(html);
  }

  private static List<String> found(String typed) {
    String html =
        given().queryParam("q", typed).get("/search").then().statusCode(200).extract().asString();
    return Jsoup.parse(html).select(".paper h3").eachText();
  }

  private static Element atom(String address) throws Exception {
    String xml = given().get(address).then().statusCode(200).extract().asString();
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setNamespaceAware(true);
    return factory
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(xml)))
        .getDocumentElement();
  }

  private static String text(Element parent, String name) {
    return parent
        .getElementsByTagNameNS("http://www.w3.org/2005/Atom", name)
        .item(0)
        .getTextContent();
  }

  private static IncomingPaperBuilder paper(String title) {
    return new IncomingPaperBuilder(CanonicalId.fromTitle(title), title, DAY, "test");
  }
}
