package org.paperround.source.arxivapi;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.paperround.source.arxiv.ArxivCalendar;
import org.paperround.source.arxiv.ArxivCategory;
import org.paperround.source.arxiv.ArxivConfig;
import org.paperround.source.arxiv.SecondOpinion;
import org.paperround.source.arxiv.SubmissionWindow;
import org.paperround.source.http.FetchFailure;
import org.paperround.source.http.FetchSession;

/** Lets the search interface say whether a day was quiet, by one request for a single paper. */
@Singleton
final class ApiOpinion implements SecondOpinion {

  private final String base;
  private final ArxivCalendar calendar;

  ApiOpinion(ArxivConfig config, ArxivCalendar calendar) {
    this.base = config.apiUrl();
    this.calendar = calendar;
  }

  @Override
  public String service() {
    return "the search interface";
  }

  @Override
  public int papers(LocalDate day, List<ArxivCategory> categories, FetchSession http)
      throws FetchFailure {
    Optional<SubmissionWindow> window = calendar.window(day);
    return window.isEmpty() ? 0 : ApiSearch.count(base, categories, http, window.get());
  }
}
