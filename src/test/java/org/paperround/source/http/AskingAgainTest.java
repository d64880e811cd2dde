package org.paperround.source.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import com.github.tomakehurst.wiremock.stubbing.Scenario;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.paperround.source.http.FetchFailure.Kind;

/** When something is asked for again, and how long before that nothing is asked. */
class AskingAgainTest {

  @RegisterExtension
  static final WireMockExtension server = WireMockExtension.newInstance().build();

  private final PausedTime time = new PausedTime();
  private final FetchRun run = Fetchings.local(time, "host-interval", "0s").open("a", false);

  @ParameterizedTest
  @ValueSource(ints = {429, 500, 502, 503, 504})
  void a_trouble_that_may_pass_is_asked_through(int status) throws Exception {
    answers(status(status), status(status), WireMock.ok("papers"));

    assertThat(get()).isEqualTo("papers");
    assertThat(run.asked()).hasSize(1);
    assertThat(time.pauses()).hasSize(2);
    assertThat(time.pauses().getFirst()).isLessThanOrEqualTo(Duration.ofSeconds(4));
    assertThat(time.pauses().getLast()).isLessThanOrEqualTo(Duration.ofSeconds(8));
  }

  @Test
  void three_times_are_enough() {
    answers(status(503), status(503), status(503), WireMock.ok("too late"));

    assertFails(503).hasMessageEndingWith("answered 503 (asked 3 times)");
    server.verify(3, WireMock.anyRequestedFor(WireMock.anyUrl()));
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 401, 403, 404, 410, 501})
  void a_trouble_that_stays_is_not_asked_again(int status) {
    answers(status(status));

    assertFails(status);
    server.verify(1, WireMock.anyRequestedFor(WireMock.anyUrl()));
    assertThat(time.pauses()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"17", " 17 ", "Mon, 23 Nov 2026 08:00:17 GMT", "Monday, 23-Nov-26 08:00:17 GMT"})
  void the_server_says_how_long_to_wait(String retryAfter) throws Exception {
    answers(status(503).withHeader("Retry-After", retryAfter), WireMock.ok("papers"));

    assertThat(get()).isEqualTo("papers");
    assertThat(time.pauses().stream().reduce(Duration.ZERO, Duration::plus))
        .isEqualTo(Duration.ofSeconds(17));
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-5", "soon", "", "Mon, 23 Nov 2020 08:00:17 GMT"})
  void a_wish_that_says_nothing_does_no_harm(String retryAfter) throws Exception {
    answers(status(503).withHeader("Retry-After", retryAfter), WireMock.ok("papers"));

    assertThat(get()).isEqualTo("papers");
  }

  @Test
  void too_long_a_wish_ends_the_request_and_is_kept_to_by_the_next() {
    answers(status(429).withHeader("Retry-After", "90"), WireMock.ok("papers"));

    assertFails(429).hasMessageEndingWith("answered 429 and asked to wait 90 s");
    server.verify(1, WireMock.anyRequestedFor(WireMock.anyUrl()));
    time.forward(Duration.ofSeconds(10));
    assertThatThrownBy(this::get)
        .isInstanceOfSatisfying(
            FetchFailure.class,
            failure -> {
              assertThat(failure.kind()).isEqualTo(Kind.STATUS);
              assertThat(failure.retryAfter()).contains(Duration.ofSeconds(80));
            })
        .hasMessageContaining("asked to be left alone for another 80 s");
    server.verify(1, WireMock.anyRequestedFor(WireMock.anyUrl()));
  }

  @Test
  void a_wish_of_many_years_is_forgotten_after_an_hour() throws Exception {
    answers(status(429).withHeader("Retry-After", "1700000000"), WireMock.ok("papers"));

    assertFails(429);
    time.forward(Duration.ofHours(1));
    assertThat(get()).isEqualTo("papers");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        "\"api\";r=0;t=12 | 12",
        "\"api\"; r=0; t=12 | 12",
        "\"a\";r=5;t=50, \"b\";r=0;t=12 | 12",
        "\"a\";r=0;t=3,\"b\";r=0;t=12 | 12",
        "\"odd, \\\" name;r=5\";r=0;t=12 | 12",
        "token;r=0;t=12 | 12",
        "limit=100, remaining=0, reset=12 | 12",
        "\"api\";r=1;t=12 | 0",
        "\"api\";r=0 | 0",
        "limit=100, remaining=10, reset=12 | 0",
        "nonsense;;; | 0",
      })
  void a_used_up_quota_lets_the_next_request_wait(String header, int seconds) throws Exception {
    answers(WireMock.ok("one").withHeader("RateLimit", header), WireMock.ok("two"));

    assertThat(get()).isEqualTo("one");
    assertThat(get()).isEqualTo("two");
    assertThat(time.pauses().stream().reduce(Duration.ZERO, Duration::plus))
        .isEqualTo(Duration.ofSeconds(seconds));
  }

  @ParameterizedTest
  @CsvSource({"0, 12, 12", "3, 12, 0"})
  void the_older_headers_of_a_quota_count_too(String remaining, String reset, int seconds)
      throws Exception {
    answers(
        WireMock.ok("one")
            .withHeader("RateLimit-Remaining", remaining)
            .withHeader("RateLimit-Reset", reset),
        WireMock.ok("two"));

    get();
    get();
    assertThat(time.pauses().stream().reduce(Duration.ZERO, Duration::plus))
        .isEqualTo(Duration.ofSeconds(seconds));
  }

  @Test
  void a_body_that_its_reader_cannot_read_is_asked_for_again() throws Exception {
    answers(WireMock.ok("<html>"), WireMock.ok("papers"));

    assertThat(run.get(request(), AskingAgainTest::papers)).contains("papers");
  }

  @Test
  void a_body_that_stays_unreadable_is_a_broken_one() {
    answers(WireMock.ok("<html>"), WireMock.ok("<html>"), WireMock.ok("<html>"));

    assertThatThrownBy(() -> run.get(request(), AskingAgainTest::papers))
        .isInstanceOfSatisfying(
            FetchFailure.class, failure -> assertThat(failure.kind()).isEqualTo(Kind.BROKEN_BODY))
        .hasMessageEndingWith("cannot be read: no papers in it (asked 3 times)");
  }

  @Test
  void what_the_reader_throws_otherwise_passes_at_once() {
    answers(WireMock.ok("<html>"));
    IllegalStateException thrown = new IllegalStateException("not what it should be");

    assertThatThrownBy(
            () ->
                run.get(
                    request(),
                    answer -> {
                      throw thrown;
                    }))
        .isSameAs(thrown);
    server.verify(1, WireMock.anyRequestedFor(WireMock.anyUrl()));
  }

  @Test
  void a_body_that_broke_is_asked_for_again_whatever_its_reader_makes_of_it() throws Exception {
    try (RawServer cutting =
        new RawServer(RawServer.says("HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nabc"))) {
      FetchRequest request = FetchRequest.of(cutting.uri(), "*/*");
      assertThatThrownBy(() -> run.get(request, AskingAgainTest::swallowing))
          .isInstanceOfSatisfying(
              FetchFailure.class,
              failure -> assertThat(failure.kind()).isEqualTo(Kind.BROKEN_BODY));
      assertThatThrownBy(() -> run.get(request, AskingAgainTest::wrapping))
          .isInstanceOfSatisfying(
              FetchFailure.class,
              failure -> assertThat(failure.kind()).isEqualTo(Kind.BROKEN_BODY));
      assertThat(cutting.heads()).hasSize(6);
    }
  }

  @Test
  void a_reader_must_not_ask_for_more() {
    answers(WireMock.ok("papers"));

    assertThatThrownBy(() -> run.get(request(), answer -> run.get(request(), Answer::status)))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void a_process_that_stops_wakes_who_waits() {
    answers(status(503), WireMock.ok("papers"));
    Pause interrupted =
        pause -> {
          throw new InterruptedException();
        };
    FetchRun stopping = Fetchings.pausing(interrupted).open("a", false);

    assertThatThrownBy(() -> stopping.get(request(), Answer::status))
        .isInstanceOfSatisfying(
            FetchFailure.class, failure -> assertThat(failure.kind()).isEqualTo(Kind.STOPPED));
    assertThat(Thread.interrupted()).isTrue();
  }

  private static int swallowing(Answer answer) {
    try {
      return answer.body().readAllBytes().length;
    } catch (IOException e) {
      return 0;
    }
  }

  private static int wrapping(Answer answer) {
    try {
      return answer.body().readAllBytes().length;
    } catch (IOException e) {
      throw new IllegalArgumentException("no papers in it", e);
    }
  }

  private static String papers(Answer answer) throws IOException {
    String text = new String(answer.body().readAllBytes(), StandardCharsets.UTF_8);
    if (!text.equals("papers")) {
      throw new IOException("no papers in it");
    }
    return text;
  }

  private String get() throws FetchFailure {
    return run.get(
            request(), answer -> new String(answer.body().readAllBytes(), StandardCharsets.UTF_8))
        .orElseThrow();
  }

  private AbstractThrowableAssert<?, ? extends Throwable> assertFails(int status) {
    return assertThatThrownBy(this::get)
        .isInstanceOfSatisfying(
            FetchFailure.class,
            failure -> {
              assertThat(failure.kind()).isEqualTo(Kind.STATUS);
              assertThat(failure.status()).isEqualTo(status);
            });
  }

  /** One after another. */
  private static void answers(ResponseDefinitionBuilder... answers) {
    for (int i = 0; i < answers.length; i++) {
      server.stubFor(
          WireMock.get("/list")
              .inScenario("answers")
              .whenScenarioStateIs(i == 0 ? Scenario.STARTED : "after " + i)
              .willSetStateTo("after " + (i + 1))
              .willReturn(answers[i]));
    }
  }

  private static ResponseDefinitionBuilder status(int status) {
    return WireMock.aResponse().withStatus(status);
  }

  private static FetchRequest request() {
    return FetchRequest.of(URI.create(server.baseUrl() + "/list"), "*/*");
  }
}
