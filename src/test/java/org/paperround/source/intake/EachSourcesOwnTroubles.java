package org.paperround.source.intake;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlMatching;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Days without papers, pages, and what only one kind of server does. */
@NullUnmarked
abstract class EachSourcesOwnTroubles extends BadDayScene {

  private static final int PAGE = ServedKind.PAPERS;
  private static final int TOTAL = 3 * PAGE;
  private static final LocalDate HOLIDAY = LocalDate.of(2025, 12, 26);

  /** Where a page begins, and what its address has that no other page's has. */
  private static String mark(ServedKind kind, int number) {
    return switch (kind) {
      case HUGGINGFACE -> "p=" + number;
      case ARXIV_API -> "start=%d&".formatted(number * PAGE);
      case ARXIV_OAI -> number == 0 ? "metadataPrefix" : "resumptionToken=after-" + number * PAGE;
      case BIORXIV -> "/%d/json".formatted(number * PAGE);
      case ARXIV_FEED, FEED -> throw new IllegalArgumentException(kind + " has no pages");
    };
  }

  private void serves(ServedKind kind, int number, ResponseDefinitionBuilder answer) {
    answersTo(mark(kind, number), answer);
  }

  private void servesPages(ServedKind kind, int pages, int total) {
    answers(kind, aResponse().withStatus(404));
    for (int number = 0; number < pages; number++) {
      serves(kind, number, page(kind, number, total));
    }
  }

  private ResponseDefinitionBuilder page(ServedKind kind, int number, int total) {
    String body =
        kind.page(today(), number * PAGE + 1, (number + 1) * PAGE, ServedKind.TEXT, total);
    ResponseDefinitionBuilder answer = said(body);
    return kind == ServedKind.HUGGINGFACE && (number + 1) * PAGE < total
        ? answer.withHeader("Link", "</api/daily_papers?p=%d>; rel=\"next\"".formatted(number + 1))
        : answer;
  }

  private static ResponseDefinitionBuilder said(String body) {
    return aResponse().withBody(body.getBytes(StandardCharsets.UTF_8));
  }

  @ParameterizedTest
  @EnumSource(names = {"HUGGINGFACE", "ARXIV_API", "ARXIV_OAI", "BIORXIV"})
  void three_pages_are_one_day(ServedKind kind) {
    servesPages(kind, 3, TOTAL);

    assertThat(run(kind)).isEqualTo(new Recorded(Verdict.COMPLETE, "", TOTAL, TOTAL, 0));
    assertThat(papers()).isEqualTo(TOTAL);
  }

  @ParameterizedTest
  @EnumSource(names = {"HUGGINGFACE", "ARXIV_API", "ARXIV_OAI", "BIORXIV"})
  void where_the_second_page_fails_the_first_is_kept_and_the_next_run_mends_it(ServedKind kind) {
    servesPages(kind, 3, TOTAL);
    serves(kind, 1, aResponse().withStatus(503));

    Recorded recorded = run(kind);

    assertThat(recorded.verdict()).isEqualTo(Verdict.PARTIAL);
    assertThat(recorded.detail()).contains("after 12 papers: ", "answered 503 (asked 3 times)");
    assertThat(papers()).isEqualTo(PAGE);

    servesPages(kind, 3, TOTAL);
    assertThat(run(kind).verdict()).isEqualTo(Verdict.COMPLETE);
    assertThat(papers()).isEqualTo(TOTAL);
  }

  @ParameterizedTest
  @EnumSource(names = {"HUGGINGFACE", "ARXIV_API", "ARXIV_OAI", "BIORXIV"})
  void where_the_second_page_is_html_nothing_is_taken_for_whole(ServedKind kind) {
    servesPages(kind, 3, TOTAL);
    serves(kind, 1, said("<!DOCTYPE html><html><body>Back soon</body></html>"));

    Recorded recorded = run(kind);

    assertThat(recorded.verdict()).as("%s", recorded).isEqualTo(Verdict.FAILED);
    assertThat(papers()).isZero();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "HUGGINGFACE | STALE | the list is still empty",
        "ARXIV_FEED  | QUIET | nothing new in cs.AI, and OAI-PMH agrees",
        "ARXIV_API   | QUIET | nothing new in cs.AI, and OAI-PMH agrees",
        "ARXIV_OAI   | QUIET | nothing new in cs.AI, and the search interface agrees",
        "BIORXIV     | STALE | nothing was posted so far",
        "FEED        | QUIET | a valid answer without papers"
      })
  void an_empty_working_day(ServedKind kind, Verdict verdict, String detail) {
    answers(kind, kind.empty(today()));
    secondOpinion(kind, 0);

    assertThat(run(kind)).isEqualTo(new Recorded(verdict, detail, 0, 0, 0));
  }

  @ParameterizedTest
  @EnumSource(names = {"ARXIV_FEED", "ARXIV_API", "ARXIV_OAI"})
  void an_empty_working_day_that_nobody_can_confirm_is_not_quiet(ServedKind kind) {
    answers(kind, kind.empty(today()));
    answersTo(kind == ServedKind.ARXIV_OAI ? "/api" : "/oai", aResponse().withStatus(503));

    Recorded recorded = run(kind);

    assertThat(recorded.verdict()).isEqualTo(Verdict.STALE);
    assertThat(recorded.detail())
        .contains("but the answer has none: ", "could not be asked", "503");
  }

  @ParameterizedTest
  @CsvSource({"ARXIV_FEED, COMPLETE, 12", "ARXIV_API, PARTIAL, 0", "ARXIV_OAI, PARTIAL, 0"})
  void an_empty_working_day_that_another_service_denies(
      ServedKind kind, Verdict verdict, int stored) {
    answers(kind, kind.empty(today()));
    secondOpinion(kind, PAGE);

    Recorded recorded = run(kind);

    assertThat(recorded.verdict()).isEqualTo(verdict);
    assertThat(recorded.detail()).contains("nothing", "12 papers");
    assertThat(papers()).isEqualTo(stored);
  }

  @Test
  void a_second_opinion_that_has_not_changed_is_still_heard() {
    answers(ServedKind.ARXIV_FEED, ServedKind.ARXIV_FEED.empty(today()));
    answersTo("/oai", tagged(said(ServedKind.ARXIV_OAI.normal(today()))));
    assertThat(run(ServedKind.ARXIV_FEED).verdict()).isEqualTo(Verdict.COMPLETE);
    nothingChanged("/oai.*");

    Recorded again = run(ServedKind.ARXIV_FEED);

    assertThat(again.verdict()).as("%s", again).isEqualTo(Verdict.COMPLETE);
    assertThat(again.papers()).isEqualTo(PAGE);
  }

  @ParameterizedTest
  @EnumSource(names = {"HUGGINGFACE", "ARXIV_API", "ARXIV_OAI", "BIORXIV"})
  void later_pages_come_though_they_have_not_changed(ServedKind kind) {
    answers(kind, aResponse().withStatus(404));
    for (int number = 0; number < 3; number++) {
      serves(kind, number, tagged(page(kind, number, TOTAL)));
    }
    assertThat(run(kind).verdict()).isEqualTo(Verdict.COMPLETE);
    nothingChanged(kind.requests);
    serves(kind, 0, page(kind, 0, TOTAL));

    assertThat(run(kind)).isEqualTo(new Recorded(Verdict.COMPLETE, "", TOTAL, 0, 0));
  }

  private static ResponseDefinitionBuilder tagged(ResponseDefinitionBuilder answer) {
    return answer.withHeader("ETag", "\"1\"");
  }

  private void nothingChanged(String path) {
    server.stubFor(
        any(urlMatching(path))
            .withHeader("If-None-Match", equalTo("\"1\""))
            .atPriority(1)
            .willReturn(aResponse().withStatus(304)));
  }

  /** What arXiv's other service says of the day; other kinds have none. */
  private void secondOpinion(ServedKind kind, int papers) {
    if (kind == ServedKind.ARXIV_OAI) {
      answersTo("/api", said(ServedKind.ARXIV_API.page(today(), 1, 1, "", papers)));
    } else if (kind.kind.startsWith("arxiv")) {
      answersTo("/oai", said(ServedKind.ARXIV_OAI.page(today(), 1, papers, "", papers)));
    }
  }

  @Test
  void a_weekend_without_papers_is_quiet_but_a_weekend_without_answer_is_not() {
    beginTheWeekend();
    for (ServedKind kind : ServedKind.values()) {
      // arXiv's search is not even asked: what would be announced is known.
      if (kind != ServedKind.ARXIV_API) {
        answers(kind, aResponse().withStatus(500));
        assertThat(run(kind).verdict()).as("%s", kind).isEqualTo(Verdict.FAILED);
      }
      answers(kind, kind.empty(today()));
      Verdict verdict = kind == ServedKind.BIORXIV ? Verdict.STALE : Verdict.QUIET;
      assertThat(run(kind).verdict()).as("%s", kind).isEqualTo(verdict);
    }
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "FEED")
  void a_holiday_without_papers_is_quiet(ServedKind kind) {
    answers(kind, kind.empty(HOLIDAY));
    // A past day of the feed is asked for by OAI-PMH.
    answersTo("/oai", said(ServedKind.ARXIV_OAI.empty(HOLIDAY)));

    assertThat(run(kind, HOLIDAY).verdict()).isEqualTo(Verdict.QUIET);
  }

  @Test
  void hugging_face_refuses_a_day() {
    answers(
        ServedKind.HUGGINGFACE,
        aResponse().withStatus(400).withBody("{\"error\":\"Invalid date\"}"));

    assertThat(run(ServedKind.HUGGINGFACE))
        .isEqualTo(new Recorded(Verdict.STALE, "the list of the day is not open yet", 0, 0, 0));
    Recorded past = run(ServedKind.HUGGINGFACE, today().minusDays(1));
    assertThat(past.verdict()).isEqualTo(Verdict.FAILED);
    assertThat(past.detail()).contains("refuses the day", "Invalid date");
  }

  @Test
  void hugging_face_answers_with_an_error() {
    answers(ServedKind.HUGGINGFACE, "{\"error\":\"Internal trouble\"}");

    assertThat(run(ServedKind.HUGGINGFACE))
        .isEqualTo(
            new Recorded(
                Verdict.FAILED, "Hugging Face answered with an error: Internal trouble", 0, 0, 0));
  }

  @Test
  void hugging_face_refuses_a_later_page() {
    servesPages(ServedKind.HUGGINGFACE, 3, TOTAL);
    serves(ServedKind.HUGGINGFACE, 1, aResponse().withStatus(400).withBody("{\"error\":\"p\"}"));

    assertThat(run(ServedKind.HUGGINGFACE))
        .isEqualTo(new Recorded(Verdict.PARTIAL, "page 2 was refused: p", PAGE, PAGE, 0));
  }

  @Test
  void arxivs_feed_does_not_know_a_category() {
    answers(
        ServedKind.ARXIV_FEED,
        aResponse()
            .withStatus(400)
            .withBody(
                "<rss version='2.0'><channel><title>Feed error for query: cs.AI</title>"
                    + "<description>Bad category</description></channel></rss>"));

    Recorded recorded = run(ServedKind.ARXIV_FEED);

    assertThat(recorded.verdict()).isEqualTo(Verdict.FAILED);
    assertThat(recorded.detail()).isNotBlank();
  }

  @Test
  void arxivs_feed_is_cut_off_where_its_length_is_not_told() {
    String body = ServedKind.ARXIV_FEED.normal(today());
    answers(ServedKind.ARXIV_FEED, body.substring(0, body.lastIndexOf("<item>") + 20));

    Recorded recorded = run(ServedKind.ARXIV_FEED);

    assertThat(recorded.verdict()).isEqualTo(Verdict.PARTIAL);
    assertThat(recorded.detail()).isEqualTo("the feed of cs.AI is cut off");
  }

  @Test
  void arxivs_search_is_asked_too_often() {
    answers(ServedKind.ARXIV_API, "Rate exceeded.");

    Recorded recorded = run(ServedKind.ARXIV_API);

    assertThat(recorded.verdict()).isEqualTo(Verdict.FAILED);
    assertThat(recorded.detail()).contains("asked too often", "(asked 3 times)");
  }

  @Test
  void arxivs_search_answers_with_an_error_as_if_it_were_a_paper() {
    answers(
        ServedKind.ARXIV_API,
        """
        <feed xmlns="http://www.w3.org/2005/Atom" xmlns:opensearch="http://a9.com/-/spec/opensearch/1.1/">
        <opensearch:totalResults>1</opensearch:totalResults><entry>
        <id>http://arxiv.org/api/errors#incorrect_id_format_for_1234</id><title>Error</title>
        <summary>incorrect id format for 1234</summary></entry></feed>""");

    Recorded recorded = run(ServedKind.ARXIV_API);

    assertThat(recorded.verdict()).isEqualTo(Verdict.FAILED);
    assertThat(recorded.detail()).contains("incorrect id format for 1234");
    assertThat(papers()).isZero();
  }

  @Test
  void arxivs_search_gives_an_empty_page_that_is_not_the_last() {
    servesPages(ServedKind.ARXIV_API, 1, TOTAL);
    serves(ServedKind.ARXIV_API, 1, said(ServedKind.ARXIV_API.page(today(), 1, 0, "", TOTAL)));

    assertThat(run(ServedKind.ARXIV_API))
        .isEqualTo(
            new Recorded(
                Verdict.PARTIAL, "the search interface gave 12 papers of 36", PAGE, PAGE, 0));
  }

  @Test
  void arxivs_search_gives_an_empty_first_page_though_there_are_papers() {
    answers(ServedKind.ARXIV_API, ServedKind.ARXIV_API.page(today(), 1, 0, "", TOTAL));

    assertThat(run(ServedKind.ARXIV_API))
        .isEqualTo(
            new Recorded(Verdict.PARTIAL, "the search interface gave 0 papers of 36", 0, 0, 0));
  }

  @Test
  void oai_lets_a_token_expire_again_and_again() {
    servesPages(ServedKind.ARXIV_OAI, 1, TOTAL);
    serves(ServedKind.ARXIV_OAI, 1, said(expired()));

    assertThat(run(ServedKind.ARXIV_OAI))
        .isEqualTo(
            new Recorded(
                Verdict.PARTIAL, "OAI-PMH let its list of cs.AI expire twice", PAGE, PAGE, 0));
  }

  @Test
  void oai_lets_a_token_expire_once() {
    servesPages(ServedKind.ARXIV_OAI, 3, TOTAL);
    server.stubFor(
        any(urlMatching(".*resumptionToken=after-12.*"))
            .atPriority(1)
            .inScenario("once")
            .whenScenarioStateIs("Started")
            .willReturn(said(expired()))
            .willSetStateTo("well"));

    assertThat(run(ServedKind.ARXIV_OAI))
        .isEqualTo(new Recorded(Verdict.COMPLETE, "", TOTAL, TOTAL, 0));
  }

  private static String expired() {
    return ServedKind.oai("<error code='badResumptionToken'>expired</error>");
  }

  @Test
  void oai_answers_with_an_error() {
    answers(ServedKind.ARXIV_OAI, ServedKind.oai("<error code='badArgument'>no such set</error>"));

    assertThat(run(ServedKind.ARXIV_OAI))
        .isEqualTo(
            new Recorded(
                Verdict.FAILED,
                "OAI-PMH answered with the error badArgument: no such set",
                0,
                0,
                0));
  }

  @Test
  void biorxiv_says_that_a_past_day_has_no_posts() {
    LocalDate past = today().minusDays(1);
    answers(ServedKind.BIORXIV, ServedKind.BIORXIV.empty(past));

    assertThat(run(ServedKind.BIORXIV, past).verdict()).isEqualTo(Verdict.QUIET);
  }

  @Test
  void biorxiv_announces_more_than_there_is() {
    servesPages(ServedKind.BIORXIV, 1, TOTAL);
    serves(ServedKind.BIORXIV, 1, said(ServedKind.BIORXIV.empty(today())));

    assertThat(run(ServedKind.BIORXIV))
        .isEqualTo(new Recorded(Verdict.COMPLETE, "", PAGE, PAGE, 0));
  }

  @Test
  void biorxiv_announces_papers_and_gives_none() {
    answers(
        ServedKind.BIORXIV,
        "{\"messages\":[{\"status\":\"ok\",\"total\":\"40\"}],\"collection\":[]}");

    assertThat(run(ServedKind.BIORXIV))
        .isEqualTo(new Recorded(Verdict.PARTIAL, "the first page is empty: 0 of 40 came", 0, 0, 0));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "HUGGINGFACE | \"upvotes\":3 | \"upvotes\":3,\"withdrawnAt\":\"2026-09-02T00:00:00.000Z\"",
        "ARXIV_API   | <category | <comment xmlns=\"http://arxiv.org/schemas/atom\">This paper has been withdrawn by the author</comment><category",
        "ARXIV_OAI   | <header> | <header status=\"deleted\">",
        "BIORXIV     | new results | withdrawn"
      })
  void papers_that_are_withdrawn_leave(ServedKind kind, String before, String after) {
    answers(kind, kind.normal(today()));
    run(kind);
    String normal = kind.normal(today());
    int at = normal.indexOf(before);
    answers(kind, normal.substring(0, at) + after + normal.substring(at + before.length()));

    assertThat(run(kind).verdict()).isEqualTo(Verdict.COMPLETE);
    assertThat(tables.text("select max(withdrawn) from intake_run")).isEqualTo("1");
    assertThat(tables.text("select title from paper where withdrawn_up_to >= version"))
        .isEqualTo("Paper 1");
  }
}
