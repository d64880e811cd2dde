package org.paperround.source.http;

import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.paperround.platform.Site;

/** Stops a start with settings by which servers would be asked badly, with what to set. */
@Singleton
class FetchCheck {

  /** What arXiv's terms of use for its services ask for. */
  private static final Duration ARXIV_TERMS = Duration.ofSeconds(3);

  private final FetchConfig config;
  private final Site site;

  FetchCheck(FetchConfig config, Site site) {
    this.config = config;
    this.site = site;
  }

  void check(@Observes @Priority(1) StartupEvent event) {
    List<String> wrong = wrong(LaunchMode.current() == LaunchMode.NORMAL);
    if (!wrong.isEmpty()) {
      throw new ConfigurationException(
          "Paper Round cannot fetch papers with these settings. " + String.join(" ", wrong));
    }
  }

  /** What is wrong, a sentence each. */
  List<String> wrong(boolean inProduction) {
    List<String> wrong = new ArrayList<>();
    if (inProduction && config.arxivInterval().compareTo(ARXIV_TERMS) < 0) {
      wrong.add("paperround.fetch.arxiv-interval must be 3s or longer, as arXiv's terms ask.");
    }
    if (!config.totalTime().isPositive() || !config.connectTime().isPositive()) {
      wrong.add("paperround.fetch.total-time and connect-time must be longer than nothing.");
    }
    if (config.tries() < 1) {
      wrong.add("paperround.fetch.tries must be at least 1.");
    }
    FetchConfig.Breaker breaker = config.breaker();
    if (breaker.requests() < 1 || !(breaker.ratio() > 0 && breaker.ratio() <= 1)) {
      wrong.add(
          "paperround.fetch.breaker.requests must be at least 1, and its ratio above 0 and up to"
              + " 1.");
    }
    try {
      UserAgent.of("1", site.url(), config.contact());
    } catch (IllegalArgumentException e) {
      wrong.add(e.getMessage());
    }
    return wrong;
  }
}
