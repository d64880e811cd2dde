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
import java.net.URI;
import java.nio.charset.StandardCharsets;
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

  private static String text(Answer answer) throws java.io.IOException {
    return new String(answer.body().readAllBytes(), StandardCharsets.UTF_8);
  }

  private static FetchRequest request(String path) {
    return FetchRequest.of(uri(path), "text/plain");
  }

  private static URI uri(String path) {
    return URI.create(server.baseUrl() + path);
  }
}
