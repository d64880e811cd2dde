package org.paperround.source.arxivapi;

import jakarta.inject.Singleton;
import org.paperround.source.arxiv.ArxivCalendar;
import org.paperround.source.arxiv.ArxivConfig;
import org.paperround.source.arxivoai.OaiHarvest;
import org.paperround.source.remote.PaperSource;
import org.paperround.source.remote.ServiceAddress;
import org.paperround.source.remote.SourceKind;
import org.paperround.source.remote.SourceSettings;

/** The kind {@code arxiv-api}: {@code categories} is required, {@code url} is another service. */
@Singleton
final class ArxivApiKind implements SourceKind {

  private static final int LONGEST_SLICE = 2_000;

  private final ArxivConfig config;
  private final ArxivCalendar calendar;

  ArxivApiKind(ArxivConfig config, ArxivCalendar calendar) {
    this.config = config;
    this.calendar = calendar;
  }

  @Override
  public String kind() {
    return "arxiv-api";
  }

  @Override
  public PaperSource open(SourceSettings settings) {
    int slice = config.apiSlice();
    if (slice < 1 || slice > LONGEST_SLICE) {
      throw new IllegalArgumentException(
          "paperround.arxiv.api-slice must be from 1 to 2,000, and is " + slice);
    }
    return new ArxivApiSource(
        settings,
        calendar,
        ServiceAddress.base(settings, config.apiUrl()),
        slice,
        new OaiHarvest(config.oaiUrl(), calendar));
  }
}
