package org.paperround.source.arxivoai;

import jakarta.inject.Singleton;
import org.paperround.source.arxiv.ArxivCalendar;
import org.paperround.source.arxiv.ArxivConfig;
import org.paperround.source.arxiv.SecondOpinion;
import org.paperround.source.remote.PaperSource;
import org.paperround.source.remote.ServiceAddress;
import org.paperround.source.remote.SourceKind;
import org.paperround.source.remote.SourceSettings;

/** The kind {@code arxiv-oai}: {@code categories} is required, {@code url} is another service. */
@Singleton
final class ArxivOaiKind implements SourceKind {

  private final ArxivConfig config;
  private final ArxivCalendar calendar;
  private final SecondOpinion search;

  ArxivOaiKind(ArxivConfig config, ArxivCalendar calendar, SecondOpinion search) {
    this.config = config;
    this.calendar = calendar;
    this.search = search;
  }

  @Override
  public String kind() {
    return "arxiv-oai";
  }

  @Override
  public PaperSource open(SourceSettings settings) {
    String base = ServiceAddress.base(settings, config.oaiUrl());
    return new ArxivOaiSource(settings, calendar, new OaiHarvest(base, calendar), search);
  }
}
