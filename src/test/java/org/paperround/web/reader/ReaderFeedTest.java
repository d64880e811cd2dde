package org.paperround.web.reader;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.paperround.interest.Term;
import org.paperround.interest.TermLines;
import org.paperround.paper.PaperStore;
import org.paperround.subscriber.LinkPurpose;
import org.paperround.subscriber.Links;
import org.paperround.testing.OnH2;
import org.paperround.testing.Papers;
import org.paperround.testing.Tables;

/** What a reader was sent, as a list and as a feed: for the reader alone, and until they leave. */
@QuarkusTest
@TestProfile(OnH2.class)
@NullUnmarked
class ReaderFeedTest {

  private static final long READER = 900_001;
  private static final LocalDate EDITION = LocalDate.of(2026, 9, 4);
  private static final OffsetDateTime SENT = OffsetDateTime.parse("2026-09-04T07:00:00Z");

  @Inject PaperStore papers;
  @Inject Links links;
  @Inject Tables tables;

  private String settings;
  private String digest;

  @BeforeEach
  void aReaderWhoWasSentADigest() {
    tables.clear();
    papers.store(
        List.of(
            Papers.titled("Birds of <prey>", EDITION.minusDays(1)),
            Papers.titled("Whales", EDITION.minusDays(1))));
    long newest = papers.newestSeq();
    tables.update(
        "insert into subscriber (id, address, address_key, state, zone, send_at_minute, weekdays,"
            + " max_papers, read_up_to, partition_no, created_at, updated_at)"
            + " values (?, 'r@example.org', 'r@example.org', 'ACTIVE', 'UTC', 420, 127, 10, ?, 1,"
            + " ?, ?)",
        READER,
        newest,
        SENT,
        SENT);
    tables.update(
        "insert into interest (id, subscriber_id, position, name, terms) values (?, ?, 0, ?, ?)",
        READER,
        READER,
        "Animals",
        TermLines.write(List.of(new Term(Term.Kind.KEYWORD, "birds"))));
    tables.update(
        "insert into delivery (subscriber_id, edition, id, state, from_seq, to_seq, papers,"
            + " considered, message_id, attempts, worker, planned_at, updated_at)"
            + " values (?, ?, 'feed-test', 'ACCEPTED', ?, ?, ?, 2, 'm@example.org', 1, 'w', ?, ?)",
        READER,
        EDITION,
        newest - 2,
        newest,
        Long.toString(newest - 1),
        SENT,
        SENT);
    Links.Issued issued = links.issue(READER, EDITION.toString(), Duration.ofDays(1));
    settings = issued.token(LinkPurpose.PREFERENCES);
    digest = issued.token(LinkPurpose.DIGEST);
  }

  @AfterEach
  void empty() {
    tables.clear();
  }

  @Test
  void theListOpensEachDigestAndTheLinkOfADigestDoesNotOpenTheList() {
    Document list = page("/preferences/" + settings + "/digests");
    String one = list.selectFirst(".related a").attr("href");
    assertThat(one).endsWith("/digests/2026-09-04");
    assertThat(page(one).select(".paper h3").eachText()).containsExactly("Birds of <prey>");

    given().get("/preferences/" + digest + "/digests").then().statusCode(404);
    given().get("/preferences/" + settings + "/digests/2026-09-05").then().statusCode(404);
    given().get("/preferences/" + settings + "/digests/yesterday").then().statusCode(404);
    given().get("/feed/" + settings + ".atom").then().statusCode(404);
  }

  @Test
  void theFeedHoldsThePapersWithTheirReasons() {
    Response feed = given().get(newFeed());
    assertThat(feed.contentType()).startsWith("application/atom+xml");
    assertThat(feed.header("Cache-Control")).startsWith("private");
    assertThat(feed.header("X-Robots-Tag")).isEqualTo("noindex");
    Document atom = Jsoup.parse(feed.asString(), Parser.xmlParser());
    assertThat(atom.select("entry > title").eachText()).containsExactly("Birds of <prey>");
    assertThat(atom.select("entry > updated").text()).isEqualTo("2026-09-04T07:00:00Z");
    assertThat(atom.select("entry > category").attr("term")).isEqualTo("Animals");
    assertThat(atom.select("entry > summary").text()).contains("“birds”");
  }

  @Test
  void anUnchangedFeedIsNotSentAgain() {
    String address = newFeed();
    given()
        .header("If-None-Match", given().get(address).header("ETag"))
        .get(address)
        .then()
        .statusCode(304);
  }

  @Test
  void aNewAddressEndsTheOldOneAndLeavingEndsBoth() {
    String first = newFeed();
    String second = newFeed();
    assertThat(second).isNotEqualTo(first);
    given().get(first).then().statusCode(404);
    given().get(second).then().statusCode(200);

    tables.update("update subscriber set state = 'UNSUBSCRIBED' where id = ?", READER);
    given().get(second).then().statusCode(404);
  }

  @Test
  void lookingMakesNoFeed() {
    given().get("/preferences/" + settings + "/feed").then().statusCode(405);
    assertThat(tables.count("select count(*) from link")).isEqualTo(1);
  }

  /** The path of a new feed. */
  private String newFeed() {
    String html =
        given()
            .post("/preferences/" + settings + "/feed")
            .then()
            .statusCode(200)
            .extract()
            .asString();
    return Jsoup.parse(html)
        .selectFirst("#address")
        .attr("value")
        .replaceFirst("https?://[^/]+", "");
  }

  private static Document page(String address) {
    return Jsoup.parse(given().get(address).then().statusCode(200).extract().asString());
  }
}
