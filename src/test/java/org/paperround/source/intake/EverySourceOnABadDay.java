package org.paperround.source.intake;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.paperround.source.http.Fetching;
import org.paperround.source.http.Fetchings;
import org.paperround.source.http.PausedTime;
import org.paperround.source.http.RawServer;

/** What any server may do, good and bad, to each kind of source; no outage is a quiet day. */
@NullUnmarked
abstract class EverySourceOnABadDay extends BadDayScene {

  private static final int PAPERS = ServedKind.PAPERS;

  @ParameterizedTest
  @EnumSource
  void a_normal_day_is_complete_and_asking_again_adds_nothing(ServedKind kind) {
    answers(kind, kind.normal(today()));

    assertThat(run(kind)).isEqualTo(new Recorded(Verdict.COMPLETE, "", PAPERS, PAPERS, 0));
    assertThat(run(kind)).isEqualTo(new Recorded(Verdict.COMPLETE, "", PAPERS, 0, 0));
    assertThat(papers()).isEqualTo(PAPERS);
  }

  /** OAI-PMH is always asked afresh: a list that has not changed says nothing of the others. */
  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "ARXIV_OAI")
  void a_server_that_says_nothing_changed_is_believed_once_the_day_is_whole(ServedKind kind) {
    byte[] body = kind.normal(today()).getBytes(StandardCharsets.UTF_8);
    answers(kind, aResponse().withHeader("ETag", "\"1\"").withBody(body));
    run(kind);
    server.resetAll();
    server.stubFor(
        get(anyUrl())
            .withHeader("If-None-Match", equalTo("\"1\""))
            .willReturn(aResponse().withStatus(304)));

    assertThat(run(kind))
        .isEqualTo(new Recorded(Verdict.COMPLETE, "nothing changed since the last time", 0, 0, 0));
  }

  @ParameterizedTest
  @EnumSource
  void a_server_that_says_nothing_changed_when_nothing_is_here_is_not_believed(ServedKind kind) {
    answers(kind, aResponse().withStatus(304));

    assertThat(run(kind).verdict()).isEqualTo(Verdict.FAILED);
  }

  /** What stands for every request: the trouble, and the clause in the operator's sentence. */
  static Stream<Object[]> troubles() {
    return Stream.of(
        trouble(aResponse().withStatus(429), "answered 429 (asked 3 times)"),
        trouble(
            aResponse().withStatus(429).withHeader("Retry-After", "3600"),
            "answered 429 and asked to wait 3600 s"),
        trouble(aResponse().withStatus(503), "answered 503 (asked 3 times)"),
        trouble(
            aResponse().withStatus(503).withHeader("Retry-After", "3600"),
            "answered 503 and asked to wait 3600 s"),
        trouble(aResponse().withStatus(500), "answered 500 (asked 3 times)"),
        trouble(aResponse().withStatus(404), "answered 404"),
        trouble(
            aResponse()
                .withHeader("Content-Type", "text/html")
                .withBody("<!DOCTYPE html><html><body><p>Back soon</p></body></html>"),
            "page"),
        trouble(aResponse().withBody("Back soon"), ""),
        trouble(aResponse().withBody(""), ""),
        trouble(aResponse().withBody(" \n\t "), ""),
        trouble(aResponse().withBody("{\"error\":\"Internal\"}"), ""),
        trouble(aResponse().withFault(Fault.EMPTY_RESPONSE), "(asked 3 times)"),
        trouble(aResponse().withFault(Fault.RANDOM_DATA_THEN_CLOSE), "(asked 3 times)"),
        trouble(aResponse().withFault(Fault.MALFORMED_RESPONSE_CHUNK), ""),
        trouble(
            aResponse().withHeader("Content-Encoding", "gzip").withBody("not packed"),
            "broke off or is damaged (asked 3 times)"),
        trouble(
            aResponse().withHeader("Content-Encoding", "br").withBody("packed"),
            "is packed as br, which was not asked for (asked 3 times)"),
        trouble(aResponse().withStatus(302).withHeader("Location", "/again"), "circle"),
        trouble(
            aResponse().withStatus(302).withHeader("Location", "file:///etc/passwd"),
            "is no http or https address"),
        trouble(aResponse().withStatus(302), "without saying where to"));
  }

  private static Object[] trouble(ResponseDefinitionBuilder answer, String clause) {
    return new Object[] {answer, clause};
  }

  @ParameterizedTest
  @MethodSource("troubles")
  void an_outage_is_a_failure_and_never_a_quiet_day(
      ResponseDefinitionBuilder answer, String clause) {
    for (ServedKind kind : ServedKind.values()) {
      server.resetAll();
      server.stubFor(get(anyUrl()).willReturn(answer));

      Recorded recorded = run(kind);

      assertThat(recorded.verdict()).as("%s: %s", kind, recorded).isEqualTo(Verdict.FAILED);
      assertThat(recorded.detail()).as("%s", kind).isNotBlank().contains(clause);
      assertThat(papers()).isZero();
      // Whoever asked to be left alone is left alone; the next one is asked afterwards.
      clock.forward(Duration.ofMinutes(61));
    }
  }

  @ParameterizedTest
  @EnumSource
  void a_body_that_breaks_off_in_the_middle_brings_nothing(ServedKind kind) throws IOException {
    String body = kind.normal(today());
    String head = "HTTP/1.1 200 OK\r\nContent-Length: %d\r\n\r\n".formatted(body.length());
    try (RawServer raw =
        new RawServer(RawServer.says(head + body.substring(0, body.length() / 2)))) {
      String base = raw.uri().toString().replaceFirst("/$", "");

      Recorded recorded = run(runs, source(kind, base), today());

      assertThat(recorded.verdict()).isEqualTo(Verdict.FAILED);
      assertThat(recorded.detail()).contains("broke off or is damaged (asked 3 times)");
      assertThat(papers()).isZero();
    }
  }

  @ParameterizedTest
  @EnumSource
  void gzip_that_is_cut_short_brings_nothing_and_whole_gzip_all(ServedKind kind)
      throws IOException {
    byte[] packed = gzip(kind.normal(today()));
    answers(kind, packed(Arrays.copyOf(packed, packed.length - 20)));

    Recorded recorded = run(kind);

    assertThat(recorded.verdict()).isEqualTo(Verdict.FAILED);
    assertThat(recorded.detail()).contains("broke off or is damaged (asked 3 times)");
    assertThat(papers()).isZero();

    answers(kind, packed(packed));
    assertThat(run(kind)).isEqualTo(new Recorded(Verdict.COMPLETE, "", PAPERS, PAPERS, 0));
  }

  @ParameterizedTest
  @CsvSource({
    "HUGGINGFACE, PARTIAL,  0",
    "ARXIV_FEED,  COMPLETE, 12",
    "ARXIV_API,   COMPLETE, 12",
    "ARXIV_OAI,   COMPLETE, 12",
    "BIORXIV,     FAILED,   0",
    "FEED,        COMPLETE, 12"
  })
  void a_wrong_charset(ServedKind kind, Verdict verdict, int stored) {
    String body = kind.page(today(), 1, PAPERS, "A naïve café", PAPERS);
    answers(
        kind,
        aResponse()
            .withHeader("Content-Type", "text/plain; charset=utf-8")
            .withBody(body.getBytes(StandardCharsets.ISO_8859_1)));

    assertThat(run(kind).verdict()).isEqualTo(verdict);
    assertThat(papers()).isEqualTo(stored);
  }

  @ParameterizedTest
  @EnumSource
  void a_byte_order_mark_is_no_trouble(ServedKind kind) {
    answers(kind, "\uFEFF" + kind.normal(today()));

    assertThat(run(kind)).isEqualTo(new Recorded(Verdict.COMPLETE, "", PAPERS, PAPERS, 0));
  }

  @ParameterizedTest
  @EnumSource(names = {"ARXIV_FEED", "ARXIV_API", "ARXIV_OAI", "FEED"})
  void entities_that_xml_does_not_know_are_no_trouble(ServedKind kind) {
    answers(kind, kind.page(today(), 1, PAPERS, "A&nbsp;fine &alpha; & more", PAPERS));

    assertThat(run(kind)).isEqualTo(new Recorded(Verdict.COMPLETE, "", PAPERS, PAPERS, 0));
    assertThat(tables.count("select count(*) from paper where summary like 'A%more'"))
        .isEqualTo(PAPERS);
  }

  @ParameterizedTest
  @EnumSource
  void an_abstract_of_ten_megabytes_does_no_harm_to_the_others(ServedKind kind) {
    String normal = kind.normal(today());
    int at = normal.indexOf(ServedKind.TEXT);
    answers(kind, normal.substring(0, at) + "a ".repeat(5_000_000) + normal.substring(at));

    Recorded recorded = run(kind);

    assertThat(recorded.verdict()).as("%s", recorded).isEqualTo(Verdict.COMPLETE);
    assertThat(recorded.papers() + recorded.rejected()).isEqualTo(PAPERS);
    assertThat(recorded.papers()).isGreaterThanOrEqualTo(PAPERS - 1);
    assertThat(tables.count("select max(length(summary)) from paper")).isLessThan(200_000);
  }

  @ParameterizedTest
  @EnumSource
  void an_xml_bomb_brings_nothing(ServedKind kind) {
    StringBuilder bomb = new StringBuilder("<!DOCTYPE x [<!ENTITY a0 \"boom\">");
    for (int i = 1; i < 20; i++) {
      bomb.append("<!ENTITY a%d \"%s\">".formatted(i, "&a%d;".formatted(i - 1).repeat(10)));
    }
    answers(kind, bomb + "]>" + xml(kind).page(today(), 1, PAPERS, "&a19;", PAPERS));

    Recorded recorded = run(kind);

    assertThat(recorded.verdict()).as("%s", recorded).isEqualTo(Verdict.FAILED);
    assertThat(papers()).isZero();
  }

  @ParameterizedTest
  @CsvSource({
    "HUGGINGFACE, FAILED,   0",
    "ARXIV_FEED,  COMPLETE, 12",
    "ARXIV_API,   COMPLETE, 12",
    "ARXIV_OAI,   FAILED,   0",
    "BIORXIV,     FAILED,   0",
    "FEED,        COMPLETE, 12"
  })
  void nothing_is_loaded_from_outside_an_answer(ServedKind kind, Verdict verdict, int stored) {
    String outside = server.baseUrl() + "/secret";
    answers(
        kind,
        "<!DOCTYPE x SYSTEM \"%s\" [<!ENTITY s SYSTEM \"%s\"> <!ENTITY %% p SYSTEM \"%s\"> %%p;]>"
                .formatted(outside, outside, outside)
            + xml(kind).page(today(), 1, PAPERS, "&s;", PAPERS));
    answersTo("/secret", aResponse().withBody("TOP SECRET"));

    Recorded recorded = run(kind);

    server.verify(0, getRequestedFor(urlEqualTo("/secret")));
    assertThat(recorded.verdict()).as("%s", recorded).isEqualTo(verdict);
    assertThat(papers()).isEqualTo(stored);
    assertThat(tables.count("select count(*) from paper where summary like '%SECRET%'")).isZero();
  }

  @ParameterizedTest
  @CsvSource({"http://10.0.0.1/", "http://169.254.169.254/latest/meta-data", "http://[fd00::1]/"})
  void a_redirect_into_a_private_network_is_not_followed(String inside) throws IOException {
    Fetching fetching = Fetchings.guarded(new PausedTime());
    SourceRun guarded = new SourceRun(book, fetching, config, clock, meters);
    for (ServedKind kind : ServedKind.values()) {
      answers(kind, aResponse().withStatus(302).withHeader("Location", inside));

      Recorded recorded = run(guarded, source(kind, server.baseUrl()), today());

      assertThat(recorded.verdict()).as("%s", kind).isEqualTo(Verdict.FAILED);
      assertThat(recorded.detail()).contains("is not asked", "which is no public address");
    }
    Fetchings.close(fetching);
  }

  @Test
  void what_came_the_day_before_is_no_new_day() {
    LocalDate first = today();
    for (ServedKind kind : ServedKind.values()) {
      answers(kind, kind.normal(first));
      assertThat(run(kind).verdict()).as("%s", kind).isEqualTo(Verdict.COMPLETE);
    }
    sleepOverIt();
    for (ServedKind kind : ServedKind.values()) {
      answers(kind, kind.normal(first));
      Verdict verdict = kind == ServedKind.FEED ? Verdict.QUIET : Verdict.STALE;
      assertThat(run(kind).verdict()).as("%s", kind).isEqualTo(verdict);
    }
  }

  private static ServedKind xml(ServedKind kind) {
    return kind.isXml() ? kind : ServedKind.FEED;
  }

  private static ResponseDefinitionBuilder packed(byte[] body) {
    return aResponse().withHeader("Content-Encoding", "gzip").withBody(body);
  }

  private static byte[] gzip(String text) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return bytes.toByteArray();
  }
}
