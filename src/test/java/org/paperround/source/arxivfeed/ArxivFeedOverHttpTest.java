package org.paperround.source.arxivfeed;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.okForContentType;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static com.github.tomakehurst.wiremock.stubbing.Scenario.STARTED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.paperround.source.UnreadableInputException;
import org.paperround.source.arxiv.ArxivCalendar;
import org.paperround.source.arxiv.ArxivCategory;
import org.paperround.source.arxiv.ArxivSettings;
import org.paperround.source.arxiv.SecondOpinion;
import org.paperround.source.arxiv.Taken;
import org.paperround.source.arxivoai.OaiHarvest;
import org.paperround.source.http.FetchSession;
import org.paperround.source.http.Fetchings;
import org.paperround.source.http.PausedTime;
import org.paperround.source.remote.Ask;
import org.paperround.source.remote.Harvest;
import org.paperround.source.remote.Harvest.State;

/** Feed and OAI-PMH over the true HTTP layer. */
class ArxivFeedOverHttpTest {

  private static final LocalDate DAY = LocalDate.of(2026, 10, 1);
  private static final String NONE = "<OAI-PMH><error code='noRecordsMatch'>none</error></OAI-PMH>";

  @RegisterExtension
  static final WireMockExtension server =
      WireMockExtension.newInstance()
          .options(wireMockConfig().dynamicPort().bindAddress("127.0.0.1"))
          .build();

  private final PausedTime time = new PausedTime();
  private final Taken taken = new Taken();

  @Test
  void asksFeedAndOaiPmhInOneLane() throws Exception {
    Instant start = time.instant();
    feed("cs.AI+cs.CL", 200, Feeds.file("day.xml"));
    feed("econ.TH", 200, Feeds.of(Feeds.TODAY));
    server.stubFor(
        get(urlPathEqualTo("/oai"))
            .withQueryParam("set", equalTo("econ:econ:TH"))
            .willReturn(okForContentType("text/xml", NONE)));

    Harvest harvest = fetch("cs.AI", "cs.CL", "econ.TH");

    assertThat(harvest)
        .isEqualTo(new Harvest(State.WHOLE, "nothing new in econ.TH, and OAI-PMH agrees"));
    assertThat(taken.ids()).hasSize(2);
    server.verify(1, getRequestedFor(urlEqualTo("/rss/cs.AI+cs.CL")));
    assertThat(Duration.between(start, time.instant()))
        .as("three requests, three seconds apart")
        .isGreaterThanOrEqualTo(Duration.ofSeconds(6));
  }

  @Test
  void waitsAsLongAsOaiPmhAsks() throws Exception {
    feed("econ.TH", 200, Feeds.of(Feeds.TODAY));
    server.stubFor(
        get(urlPathEqualTo("/oai"))
            .inScenario("busy")
            .whenScenarioStateIs(STARTED)
            .willSetStateTo("free")
            .willReturn(aResponse().withStatus(503).withHeader("Retry-After", "20")));
    server.stubFor(
        get(urlPathEqualTo("/oai"))
            .inScenario("busy")
            .whenScenarioStateIs("free")
            .willReturn(okForContentType("text/xml", NONE)));

    assertThat(fetch("econ.TH").state()).isEqualTo(State.EMPTY_PROVED);
  }

  @Test
  void namesTheBadCategory() {
    feed("cs.ZZ", 400, Feeds.error("cs.ZZ", "Bad subject class 'ZZ'."));

    assertThatThrownBy(() -> fetch("cs.ZZ"))
        .isInstanceOf(UnreadableInputException.class)
        .hasMessageContaining("Bad subject class 'ZZ'");
  }

  private static void feed(String query, int status, String body) {
    server.stubFor(
        get(urlEqualTo("/rss/" + query))
            .willReturn(
                aResponse()
                    .withStatus(status)
                    .withHeader("Content-Type", "application/rss+xml")
                    .withBody(body)));
  }

  private Harvest fetch(String... categories) throws IOException {
    ArxivCalendar calendar = ArxivSettings.CALENDAR;
    FetchSession http = Fetchings.local(time).open("arxiv", false);
    return new ArxivFeedSource(
            ArxivSettings.source(categories),
            calendar,
            server.baseUrl() + "/rss",
            new OaiHarvest(server.baseUrl() + "/oai", calendar),
            new NoOpinion())
        .fetch(new Ask(DAY, DAY), http, taken);
  }

  private static final class NoOpinion implements SecondOpinion {

    @Override
    public String service() {
      return "nobody";
    }

    @Override
    public int papers(LocalDate day, List<ArxivCategory> categories, FetchSession http) {
      throw new AssertionError("nobody is to be asked");
    }
  }
}
