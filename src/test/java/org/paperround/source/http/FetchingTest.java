package org.paperround.source.http;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.okForContentType;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.paperround.source.http.FetchFailure.Kind;

/** What is asked, what is answered, and what is learned from it. */
class FetchingTest {

  @RegisterExtension
  static final WireMockExtension server =
      WireMockExtension.newInstance()
          .options(wireMockConfig().dynamicPort().bindAddress("127.0.0.1"))
          .build();

  private final PausedTime time = new PausedTime();
  private final Fetching fetching = Fetchings.local(time);

  @AfterEach
  void close() throws Exception {
    fetching.close();
  }

  @Test
  void an_answer_is_read_and_the_server_learns_who_asks() throws Exception {
    server.stubFor(get("/list?p=1").willReturn(okForContentType("text/plain", "Grüße")));
    FetchRun run = fetching.open("a", false);

    assertThat(run.get(request("/list?p=1"), FetchingTest::text)).contains("Grüße");
    assertThat(run.asked()).containsExactly(uri("/list?p=1"));
    server.verify(
        1,
        getRequestedFor(urlEqualTo("/list?p=1"))
            .withHeader("User-Agent", equalTo(Fetchings.USER_AGENT))
            .withHeader("Accept", equalTo("text/plain"))
            .withHeader("Accept-Encoding", equalTo("gzip"))
            .withoutHeader("Cookie")
            .withoutHeader("Authorization")
            .withoutHeader("Upgrade"));
  }

  @Test
  void a_status_that_is_no_success_is_a_failure_unless_its_body_is_wanted() throws Exception {
    server.stubFor(get("/day").willReturn(aResponse().withStatus(400).withBody("not open")));
    FetchRun run = fetching.open("a", false);

    assertThat(run.get(request("/day").alsoReading(400), FetchingTest::text)).contains("not open");
    assertThatThrownBy(() -> run.get(request("/day"), FetchingTest::text))
        .isInstanceOfSatisfying(
            FetchFailure.class,
            failure -> {
              assertThat(failure.kind()).isEqualTo(Kind.STATUS);
              assertThat(failure.status()).isEqualTo(400);
              assertThat(failure).hasMessage(uri("/day") + " answered 400");
            });
  }

  @Test
  void gzip_is_unpacked_also_of_several_members() throws Exception {
    ByteArrayOutputStream twice = new ByteArrayOutputStream();
    twice.writeBytes(gzip("first "));
    twice.writeBytes(gzip("second"));
    server.stubFor(
        get("/packed")
            .willReturn(
                aResponse().withHeader("Content-Encoding", "gzip").withBody(twice.toByteArray())));

    assertThat(fetching.open("a", false).get(request("/packed"), FetchingTest::text))
        .contains("first second");
  }

  @Test
  void an_unchanged_answer_is_told_apart_once_the_first_was_confirmed() throws Exception {
    stubFeed("\"v1\"");
    FetchRun first = fetching.open("a", true);
    assertThat(first.get(request("/feed"), FetchingTest::text)).contains("papers");
    first.confirm();

    assertThat(fetching.open("a", true).get(request("/feed"), FetchingTest::text)).isEmpty();
    server.verify(
        getRequestedFor(urlEqualTo("/feed"))
            .withHeader("If-None-Match", equalTo("\"v1\""))
            .withHeader("If-Modified-Since", equalTo("Mon, 23 Nov 2026 05:00:00 GMT")));
    assertThat(fetching.open("another", true).get(request("/feed"), FetchingTest::text))
        .as("what one owner took in, another may not have")
        .contains("papers");
    assertThat(fetching.open("a", false).get(request("/feed"), FetchingTest::text))
        .as("asked for afresh")
        .contains("papers");
  }

  @Test
  void without_confirmation_nothing_is_remembered() throws Exception {
    stubFeed("\"v1\"");
    FetchRun first = fetching.open("a", true);
    first.get(request("/feed"), FetchingTest::text);

    assertThat(first.get(request("/feed"), FetchingTest::text)).contains("papers");
    assertThat(fetching.open("a", true).get(request("/feed"), FetchingTest::text))
        .contains("papers");
  }

  @Test
  void a_failing_host_is_left_in_peace() {
    FetchRun run = breaking("10m").open("a", false);
    server.stubFor(get("/down").willReturn(aResponse().withStatus(503)));
    assertThatThrownBy(() -> run.get(request("/down"), FetchingTest::text))
        .hasMessageContaining("503");
    assertThatThrownBy(() -> run.get(request("/down"), FetchingTest::text))
        .isInstanceOfSatisfying(
            FetchFailure.class, failure -> assertThat(failure.kind()).isEqualTo(Kind.CIRCUIT_OPEN))
        .hasMessageContaining("failed so often");
    server.verify(4, getRequestedFor(urlEqualTo("/down")));
  }

  @Test
  void a_host_left_in_peace_is_tried_again_later() throws Exception {
    Fetching cautious = breaking("100ms");
    FetchRun run = cautious.open("a", false);
    server.stubFor(get("/down").willReturn(aResponse().withStatus(503)));
    for (int i = 0; i < 2; i++) {
      assertThatThrownBy(() -> run.get(request("/down"), FetchingTest::text))
          .isInstanceOf(FetchFailure.class);
    }

    server.stubFor(get("/down").willReturn(okForContentType("text/plain", "up")));
    Awaitility.await()
        .ignoreExceptionsMatching(
            thrown -> thrown instanceof FetchFailure f && f.kind() == Kind.CIRCUIT_OPEN)
        .until(() -> run.get(request("/down"), FetchingTest::text).equals(Optional.of("up")));
    assertThat(run.get(request("/down"), FetchingTest::text)).contains("up");
    cautious.close();
  }

  @Test
  void answers_that_refuse_do_not_open_the_breaker() throws Exception {
    Fetching cautious = Fetchings.local(time, "breaker.requests", "2", "breaker.ratio", "0.5");
    server.stubFor(get("/none").willReturn(aResponse().withStatus(404)));
    FetchRun run = cautious.open("a", false);

    for (int i = 0; i < 10; i++) {
      assertThatThrownBy(() -> run.get(request("/none"), FetchingTest::text))
          .hasMessageEndingWith("answered 404");
    }
    cautious.close();
  }

  private static void stubFeed(String entityTag) {
    server.stubFor(
        get("/feed")
            .willReturn(
                okForContentType("text/plain", "papers")
                    .withHeader("ETag", entityTag)
                    .withHeader("Last-Modified", "Mon, 23 Nov 2026 05:00:00 GMT")));
    server.stubFor(
        get("/feed")
            .withHeader("If-None-Match", equalTo(entityTag))
            .willReturn(aResponse().withStatus(304)));
  }

  private static byte[] gzip(String text) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return packed.toByteArray();
  }

  /** Leaves a host in peace for so long once 3 of 4 requests failed; the library's own clock. */
  private Fetching breaking(String pause) {
    return Fetchings.local(
        time, "breaker.requests", "4", "breaker.ratio", "0.75", "breaker.pause", pause);
  }

  private static String text(Answer answer) throws IOException {
    return new String(answer.body().readAllBytes(), StandardCharsets.UTF_8);
  }

  private static FetchRequest request(String path) {
    return FetchRequest.of(uri(path), "text/plain");
  }

  private static URI uri(String path) {
    return URI.create(server.baseUrl() + path);
  }
}
