package org.paperround.source.remote;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.paperround.paper.IncomingPaper;
import org.paperround.source.Collected;
import org.paperround.source.biorxiv.Biorxiv;
import org.paperround.source.http.FetchFailure;
import org.paperround.source.http.FetchRun;
import org.paperround.source.http.Fetching;
import org.paperround.source.http.Fetchings;
import org.paperround.source.http.PausedTime;
import org.paperround.source.huggingface.HuggingFace;
import org.paperround.source.webfeed.WebFeedKind;

/** Each source over the true HTTP layer, and how it takes what servers do. */
class FetchedSourcesTest {

  private static final LocalDate DAY = LocalDate.of(2026, 9, 3);
  private static final String LIST = "/api/daily_papers?date=2026-09-03&p=%d&limit=100";
  private static final String DETAILS = "/details/biorxiv/2026-09-03/2026-09-03/%d/json";

  @RegisterExtension
  static final WireMockExtension server =
      WireMockExtension.newInstance()
          .options(wireMockConfig().dynamicPort().bindAddress("127.0.0.1"))
          .build();

  private final Fetching fetching = Fetchings.local(new PausedTime());
  private final Collected found = new Collected();

  @AfterEach
  void close() throws Exception {
    Fetchings.close(fetching);
  }

  @Test
  void huggingFaceByLinks() throws FetchFailure {
    server.stubFor(
        get(urlEqualTo(LIST.formatted(0)))
            .willReturn(
                okJson("[{\"paper\":{\"id\":\"2609.00001\",\"title\":\"A\"}}]")
                    .withHeader("Link", "</api/daily_papers?next>; rel=\"next\"")));
    server.stubFor(
        get(urlEqualTo("/api/daily_papers?next"))
            .willReturn(okJson("[{\"paper\":{\"id\":\"2609.00002\",\"title\":\"B\"}}]")));

    assertThat(take(new HuggingFace(), "").state()).isEqualTo(Harvest.State.WHOLE);
    assertThat(found.papers()).extracting(IncomingPaper::title).containsExactly("A", "B");
  }

  @Test
  void huggingFaceThatHasEnoughOfUs() {
    server.stubFor(
        get(urlEqualTo(LIST.formatted(0)))
            .willReturn(aResponse().withStatus(429).withHeader("RateLimit", "\"api\";r=0;t=3600")));

    assertThatThrownBy(() -> take(new HuggingFace(), ""))
        .isInstanceOfSatisfying(
            FetchFailure.class, failure -> assertThat(failure.status()).isEqualTo(429));
  }

  @Test
  void huggingFaceOnADayThatIsNotOpen() throws FetchFailure {
    server.stubFor(
        get(urlEqualTo(LIST.formatted(0)))
            .willReturn(aResponse().withStatus(400).withBody("{\"error\":\"Invalid date\"}")));

    assertThat(take(new HuggingFace(), "").state()).isEqualTo(Harvest.State.NOT_YET);
  }

  @Test
  void huggingFaceThatHangsUpOnce() throws FetchFailure {
    server.stubFor(
        get(urlEqualTo(LIST.formatted(0)))
            .inScenario("once")
            .whenScenarioStateIs("Started")
            .willReturn(aResponse().withFault(Fault.RANDOM_DATA_THEN_CLOSE))
            .willSetStateTo("well"));
    server.stubFor(
        get(urlEqualTo(LIST.formatted(0)))
            .inScenario("once")
            .whenScenarioStateIs("well")
            .willReturn(okJson("[{\"paper\":{\"id\":\"2609.00001\",\"title\":\"A\"}}]")));

    assertThat(take(new HuggingFace(), "").state()).isEqualTo(Harvest.State.WHOLE);
    assertThat(found.papers()).hasSize(1);
  }

  @Test
  void biorxivPageByPage() throws FetchFailure {
    server.stubFor(
        get(urlEqualTo(DETAILS.formatted(0)))
            .willReturn(
                okJson(
                    "{\"messages\":[{\"status\":\"ok\",\"total\":\"9\"}],\"collection\":[{\"doi\":\"10.1101/1\",\"title\":\"A\"},{\"doi\":\"10.1101/2\",\"title\":\"B\"}]}")));
    server.stubFor(
        get(urlEqualTo(DETAILS.formatted(2)))
            .willReturn(
                okJson("{\"messages\":[{\"status\":\"no posts found\"}],\"collection\":[]}")));

    assertThat(take(new Biorxiv(), "").state()).isEqualTo(Harvest.State.WHOLE);
    assertThat(found.papers()).hasSize(2);
  }

  @Test
  void laterPagesAreAskedForAfresh() throws FetchFailure {
    String page =
        "{\"messages\":[{\"total\":2}],\"collection\":[{\"doi\":\"10.1101/%d\",\"title\":\"A\"}]}";
    for (int cursor = 0; cursor < 2; cursor++) {
      server.stubFor(
          get(urlEqualTo(DETAILS.formatted(cursor)))
              .willReturn(okJson(page.formatted(cursor)).withHeader("ETag", "\"1\"")));
    }
    FetchRun first = fetching.open("s", true);
    new Biorxiv().open(url("")).fetch(new Ask(DAY, DAY), first, found);
    first.confirm();

    assertThat(take(new Biorxiv(), "").state()).isEqualTo(Harvest.State.WHOLE);
    server.verify(
        1,
        getRequestedFor(urlEqualTo(DETAILS.formatted(0)))
            .withHeader("If-None-Match", equalTo("\"1\"")));
    server.verify(
        2, getRequestedFor(urlEqualTo(DETAILS.formatted(1))).withoutHeader("If-None-Match"));
  }

  @Test
  void aFeedThatHasNotChanged() throws FetchFailure {
    server.stubFor(
        get(urlEqualTo("/feed"))
            .willReturn(
                ok("<rss><channel><item><title>T</title></item></channel></rss>")
                    .withHeader("ETag", "\"1\"")));
    WebFeedKind kind = new WebFeedKind();
    FetchRun first = fetching.open("s", true);
    kind.open(url("/feed")).fetch(new Ask(DAY, DAY), first, found);
    first.confirm();
    server.stubFor(get(urlEqualTo("/feed")).willReturn(aResponse().withStatus(304)));

    assertThat(take(kind, "/feed").state()).isEqualTo(Harvest.State.UNCHANGED);
    assertThat(found.papers()).hasSize(1);
  }

  private Harvest take(SourceKind kind, String path) throws FetchFailure {
    return kind.open(url(path)).fetch(new Ask(DAY, DAY), fetching.open("s", true), found);
  }

  private static SourceSettings url(String path) {
    return Settings.url(server.baseUrl() + path);
  }
}
