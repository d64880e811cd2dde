package org.paperround.testing;

import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;

import com.github.tomakehurst.wiremock.WireMockServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/**
 * A server on loopback in the place of arXiv's three, and of any other. Tests get it by having a
 * field of the type {@link WireMockServer}.
 */
public class PaperServer implements QuarkusTestResourceLifecycleManager {

  private final WireMockServer server =
      new WireMockServer(
          wireMockConfig().dynamicPort().bindAddress("127.0.0.1").gzipDisabled(true));

  @Override
  public Map<String, String> start() {
    server.start();
    return Map.of(
        "paperround.arxiv.feed-url", server.baseUrl() + "/rss",
        "paperround.arxiv.api-url", server.baseUrl() + "/api/query",
        "paperround.arxiv.oai-url", server.baseUrl() + "/oai");
  }

  @Override
  public void inject(TestInjector injector) {
    injector.injectIntoFields(server, new TestInjector.MatchesType(WireMockServer.class));
  }

  @Override
  public void stop() {
    server.stop();
  }
}
