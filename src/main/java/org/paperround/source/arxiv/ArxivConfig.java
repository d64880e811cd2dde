package org.paperround.source.arxiv;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Settings of all arXiv sources. */
@ConfigMapping(prefix = "paperround.arxiv")
public interface ArxivConfig {

  /**
   * Evenings without announcement beyond those that come with the program, as arXiv publishes them
   * at https://info.arxiv.org/help/availability.html: {@code 2027-01-01,2027-01-18}.
   */
  Optional<List<LocalDate>> holidays();

  /** The daily feeds; a path that ends in {@code /atom} gives Atom instead of RSS. */
  @WithDefault("https://rss.arxiv.org/rss")
  String feedUrl();

  /** The search interface. */
  @WithDefault("https://export.arxiv.org/api/query")
  String apiUrl();

  /** The OAI-PMH service, which fills gaps and confirms quiet days. */
  @WithDefault("https://oaipmh.arxiv.org/oai")
  String oaiUrl();

  /** How many papers are asked of the search interface at once, from 1 to 2,000. */
  @WithDefault("500")
  int apiSlice();
}
