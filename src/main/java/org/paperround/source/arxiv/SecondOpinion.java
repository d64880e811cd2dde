package org.paperround.source.arxiv;

import java.time.LocalDate;
import java.util.List;
import org.paperround.source.UnreadableInputException;
import org.paperround.source.http.FetchFailure;
import org.paperround.source.http.FetchSession;
import org.paperround.source.remote.Harvest;
import org.paperround.source.remote.Harvest.State;

/** Another service of arXiv's that can say whether a day without papers was a quiet one. */
public interface SecondOpinion {

  /** What people call the service, such as {@code OAI-PMH}. */
  String service();

  /**
   * How many papers it knows that were announced on a day; 0 confirms that there were none.
   *
   * @throws FetchFailure if the service does not answer as it should
   * @throws UnreadableInputException if what it answers is not what it should be
   */
  int papers(LocalDate day, List<ArxivCategory> categories, FetchSession http) throws FetchFailure;

  /**
   * What to call a day on which another service had no papers. Where this one fails as well, the
   * day stays empty without proof.
   */
  default Harvest onEmptyDay(LocalDate day, List<ArxivCategory> categories, FetchSession http) {
    String names = ArxivCategory.names(categories);
    try {
      int papers = papers(day, categories, http);
      return papers == 0
          ? new Harvest(
              State.EMPTY_PROVED, "nothing new in %s, and %s agrees".formatted(names, service()))
          : new Harvest(
              State.SHORT,
              "nothing came of %s, yet %s knows %d papers".formatted(names, service(), papers));
    } catch (FetchFailure | UnreadableInputException e) {
      return new Harvest(
          State.EMPTY,
          "nothing came of %s, and %s could not be asked: %s"
              .formatted(names, service(), e.getMessage()));
    }
  }
}
