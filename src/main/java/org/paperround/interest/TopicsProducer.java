package org.paperround.interest;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Reads the catalogues when the service starts, so that a broken file stops it there. */
@Singleton
final class TopicsProducer {

  private TopicsProducer() {}

  @Produces
  @Singleton
  @Startup
  static Topics topics(TopicsConfig config) {
    return config.file().map(Topics::load).orElseGet(Topics::bundled);
  }

  @Produces
  @Singleton
  static ArxivCategories arxivCategories() {
    return ArxivCategories.bundled();
  }
}
