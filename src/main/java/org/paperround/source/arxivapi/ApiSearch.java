package org.paperround.source.arxivapi;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.paperround.source.UnreadableInputException;
import org.paperround.source.arxiv.ArxivCategory;
import org.paperround.source.arxiv.SubmissionWindow;
import org.paperround.source.http.FetchFailure;
import org.paperround.source.http.FetchRequest;
import org.paperround.source.http.FetchSession;

/**
 * One search for what was submitted in some categories in a window of time, in the order of
 * submission. A search gives its first {@value #MOST} papers only; a window that has more is cut in
 * halves.
 */
final class ApiSearch {

  /** See the user manual, section 3.1.1.2. */
  static final int MOST = 30_000;

  private static final Duration SHORTEST = Duration.ofHours(1);
  private static final int MOST_BLANKS = 3;
  private static final int MOST_WALKS = 2;

  private final String base;
  private final int slice;
  private final FetchSession http;
  private final ApiIntake intake;
  private final List<ArxivCategory> categories;
  private boolean begun;

  ApiSearch(
      String base, int slice, List<ArxivCategory> categories, FetchSession http, ApiIntake intake) {
    this.base = base;
    this.slice = slice;
    this.http = http;
    this.intake = intake;
    this.categories = categories;
  }

  /**
   * Takes in all that was submitted in a window.
   *
   * @return what is missing; empty if all came
   * @throws FetchFailure if the interface does not answer as it should
   * @throws UnreadableInputException if it answers with an error or with something else
   */
  String read(SubmissionWindow window) throws FetchFailure {
    int before = intake.papers();
    Walk walk = new Walk();
    for (int walks = 0; walks < MOST_WALKS; walks++) {
      walk = new Walk();
      walk.go(window);
      if (walk.total > MOST) {
        return halves(window, walk.total);
      }
      if (intake.papers() - before + walk.others >= walk.total) {
        return "";
      }
      // Pages shift when papers are added or taken away meanwhile.
    }
    return "the search interface gave %d papers of %d"
        .formatted(intake.papers() - before + walk.others, walk.total);
  }

  /**
   * How many papers were submitted in a window.
   *
   * @throws FetchFailure if the interface does not answer as it should
   * @throws UnreadableInputException if it answers with an error or with something else
   */
  static int count(
      String base, List<ArxivCategory> categories, FetchSession http, SubmissionWindow window)
      throws FetchFailure {
    String address = base + ApiQuery.of(categories, window, 0, 1);
    return http.get(
            ApiQuery.request(address).afresh(), answer -> ApiPage.read(answer, LocalDate.EPOCH, 0))
        .map(ApiPage::total)
        .orElseThrow(() -> new UnreadableInputException("it says that nothing changed"));
  }

  private String halves(SubmissionWindow window, int total) throws FetchFailure {
    Duration half = Duration.between(window.from(), window.until()).dividedBy(2);
    if (half.compareTo(SHORTEST) < 0) {
      return "%d papers were submitted within two hours, and a search gives %d at most"
          .formatted(total, MOST);
    }
    Instant middle = window.from().plus(half).truncatedTo(ChronoUnit.MINUTES);
    String first = read(new SubmissionWindow(window.from(), middle));
    String second = read(new SubmissionWindow(middle, window.until()));
    return first.isEmpty() || second.isEmpty() ? first + second : first + "; " + second;
  }

  private Optional<ApiPage> page(SubmissionWindow window, int start) throws FetchFailure {
    String address = base + ApiQuery.of(categories, window, start, slice);
    FetchRequest request = ApiQuery.request(address);
    // Only the first answer can stand for all; of a later one the length says how to go on.
    boolean first = !begun;
    begun = true;
    return http.get(
        first ? request : request.afresh(), answer -> ApiPage.read(answer, intake.day(), start));
  }

  /** One way through the pages of a window. */
  private final class Walk {

    private int total;
    private int others;

    void go(SubmissionWindow window) throws FetchFailure {
      int start = 0;
      int blanks = 0;
      do {
        Optional<ApiPage> answer = page(window, start);
        if (answer.isEmpty()) {
          intake.unchanged();
          return;
        }
        ApiPage page = answer.get();
        total = page.total();
        if (total > MOST) {
          return;
        }
        intake.take(page);
        others += page.others();
        start += page.entries();
        blanks = page.entries() == 0 ? blanks + 1 : 0;
      } while (start < total && blanks <= MOST_BLANKS);
    }
  }
}
