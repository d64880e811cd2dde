package org.paperround.source.arxiv;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;

/** Makes arXiv's calendar when the service starts. */
@Singleton
final class ArxivProducer {

  private ArxivProducer() {}

  @Produces
  @Singleton
  @Startup
  static ArxivCalendar calendar(ArxivConfig config) {
    return ArxivCalendar.bundledAnd(config.holidays().orElse(List.of()));
  }
}
