package org.paperround.source.arxivfeed;

import jakarta.inject.Singleton;
import org.paperround.source.arxiv.ArxivCalendar;
import org.paperround.source.arxiv.ArxivConfig;
import org.paperround.source.arxiv.SecondOpinion;
import org.paperround.source.arxivoai.OaiHarvest;
import org.paperround.source.remote.PaperSource;
import org.paperround.source.remote.ServiceAddress;
import org.paperround.source.remote.SourceKind;
import org.paperround.source.remote.SourceSettings;

/**
 * The kind {@code arxiv-feed}: {@code categories} is required, {@code url} is another service or,
 * with {@code /atom} at its end, the other format.
 */
@Singleton
final class ArxivFeedKind implements SourceKind {

  private final ArxivConfig config;
  private final ArxivCalendar calendar;
  private final SecondOpinion search;

  ArxivFeedKind(ArxivConfig config, ArxivCalendar calendar, SecondOpinion search) {
    this.config = config;
    this.calendar = calendar;
    this.search = search;
  }

  @Override
  public String kind() {
    return "arxiv-feed";
  }

  @Override
  public PaperSource open(SourceSettings settings) {
    return new ArxivFeedSource(
        settings,
        calendar,
        ServiceAddress.base(settings, config.feedUrl()),
        new OaiHarvest(config.oaiUrl(), calendar),
        search);
  }
}
