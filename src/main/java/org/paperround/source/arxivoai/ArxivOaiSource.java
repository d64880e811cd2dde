package org.paperround.source.arxivoai;

import org.paperround.source.PaperSink;
import org.paperround.source.arxiv.ArxivCalendar;
import org.paperround.source.arxiv.ArxivSource;
import org.paperround.source.arxiv.SecondOpinion;
import org.paperround.source.http.FetchFailure;
import org.paperround.source.http.FetchSession;
import org.paperround.source.remote.Ask;
import org.paperround.source.remote.Harvest;
import org.paperround.source.remote.SourceSettings;

/** Papers of some categories by OAI-PMH; the search interface confirms an empty day. */
final class ArxivOaiSource extends ArxivSource {

  private final OaiHarvest oai;
  private final SecondOpinion search;

  ArxivOaiSource(
      SourceSettings settings, ArxivCalendar calendar, OaiHarvest oai, SecondOpinion search) {
    super(settings, calendar);
    this.oai = oai;
    this.search = search;
  }

  @Override
  public Harvest fetch(Ask ask, FetchSession http, PaperSink sink) throws FetchFailure {
    return oai.harvest(ask, categories(), ifPapersAreDue(ask.day(), search), http, sink);
  }
}
