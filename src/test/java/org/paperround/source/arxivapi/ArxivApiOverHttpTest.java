package org.paperround.source.arxivapi;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.okForContentType;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static com.github.tomakehurst.wiremock.stubbing.Scenario.STARTED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import java.io.IOException;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.paperround.source.arxiv.ArxivSettings;
import org.paperround.source.arxiv.Taken;
import org.paperround.source.arxivoai.OaiHarvest;
import org.paperround.source.http.FetchFailure;
import org.paperround.source.http.Fetchings;
import org.paperround.source.http.PausedTime;
import org.paperround.source.remote.Ask;
import org.paperround.source.remote.Harvest;
import org.paperround.source.remote.Harvest.State;

/** The search interface over the true HTTP layer. */
class ArxivApiOverHttpTest {

  private static final LocalDate DAY = LocalDate.of(2026, 10, 1);

  private static final ResponseDefinitionBuilder ONE =
      okForContentType(
          "application/atom+xml",
          "<feed><opensearch:totalResults>1</opensearch:totalResults><entry><id>http://arxiv.org/abs/2609.00001v1</id><title>T</title></entry></feed>");

  @RegisterExtension
  static final WireMockExtension server =
      WireMockExtension.newInstance()
          .options(wireMockConfig().dynamicPort().bindAddress("127.0.0.1"))
          .build();

  private final Taken taken = new Taken();

  @Test
  void writesTheSearchAsTheServiceReadsIt() throws Exception {
    server.stubFor(get(urlPathEqualTo("/query")).willReturn(ONE));

    assertThat(fetch()).isEqualTo(new Harvest(State.WHOLE, ""));
    assertThat(taken.ids()).containsExactly("arXiv:2609.00001");
    server.verify(
        1,
        getRequestedFor(urlPathEqualTo("/query"))
            .withQueryParam(
                "search_query",
                equalTo("(cat:cs.AI OR cat:cs.*) AND submittedDate:[202609291800 TO 202609301759]"))
            .withQueryParam("max_results", equalTo("500")));
  }

  @Test
  void asksAgainAfterTooManyRequestsABlankBodyAndAPlainRefusal() throws Exception {
    for (ResponseDefinitionBuilder first :
        new ResponseDefinitionBuilder[] {
          aResponse().withStatus(429),
          aResponse().withStatus(503).withHeader("Retry-After", "5"),
          aResponse().withStatus(200),
          aResponse().withStatus(200).withBody("Rate exceeded.")
        }) {
      server.resetAll();
      server.stubFor(
          get(urlPathEqualTo("/query"))
              .inScenario("busy")
              .whenScenarioStateIs(STARTED)
              .willSetStateTo("free")
              .willReturn(first));
      server.stubFor(
          get(urlPathEqualTo("/query"))
              .inScenario("busy")
              .whenScenarioStateIs("free")
              .willReturn(ONE));

      assertThat(fetch().state()).isEqualTo(State.WHOLE);
    }
  }

  @Test
  void aBodyThatStaysBlankIsAFailureThatSaysSo() {
    server.stubFor(get(urlPathEqualTo("/query")).willReturn(aResponse().withStatus(200)));

    assertThatThrownBy(this::fetch)
        .isInstanceOf(FetchFailure.class)
        .hasMessageContaining("it is blank");
  }

  private Harvest fetch() throws IOException {
    return new ArxivApiSource(
            ArxivSettings.source("cs.AI", "cs"),
            ArxivSettings.CALENDAR,
            server.baseUrl() + "/query",
            500,
            new OaiHarvest(server.baseUrl() + "/oai", ArxivSettings.CALENDAR))
        .fetch(new Ask(DAY, DAY), Fetchings.local(new PausedTime()).open("arxiv", false), taken);
  }
}
