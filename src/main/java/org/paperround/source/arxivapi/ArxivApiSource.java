package org.paperround.source.arxivapi;

import java.util.Optional;
import org.paperround.source.PaperSink;
import org.paperround.source.arxiv.ArxivCalendar;
import org.paperround.source.arxiv.ArxivSource;
import org.paperround.source.arxiv.SecondOpinion;
import org.paperround.source.arxiv.SubmissionWindow;
import org.paperround.source.http.FetchFailure;
import org.paperround.source.http.FetchSession;
import org.paperround.source.remote.Ask;
import org.paperround.source.remote.Harvest;
import org.paperround.source.remote.Harvest.State;
import org.paperround.source.remote.SourceSettings;

/**
 * Papers of some categories by the search interface: those that were submitted in the window of a
 * day's announcement. A paper that moderators held back beyond its announcement is not among them.
 * OAI-PMH confirms an empty day.
 */
final class ArxivApiSource extends ArxivSource {

  private final String base;
  private final int slice;
  private final SecondOpinion oai;

  ArxivApiSource(
      SourceSettings settings, ArxivCalendar calendar, String base, int slice, SecondOpinion oai) {
    super(settings, calendar);
    this.base = base;
    this.slice = slice;
    this.oai = oai;
  }

  @Override
  public Harvest fetch(Ask ask, FetchSession http, PaperSink sink) throws FetchFailure {
    Optional<SubmissionWindow> window = calendar().window(ask.day());
    if (window.isEmpty()) {
      return new Harvest(State.EMPTY, expectation(ask.day()).reason());
    }
    ApiIntake intake = new ApiIntake(ask.day(), sink);
    String missing = new ApiSearch(base, slice, categories(), http, intake).read(window.get());
    if (!missing.isEmpty()) {
      return new Harvest(State.SHORT, missing);
    }
    if (intake.isUnchanged()) {
      return new Harvest(State.UNCHANGED, "");
    }
    return intake.papers() > 0
        ? new Harvest(State.WHOLE, "")
        : oai.onEmptyDay(ask.day(), categories(), http);
  }
}
