package org.paperround.source.arxivoai;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.paperround.paper.CanonicalId;
import org.paperround.source.PaperSink;
import org.paperround.source.UnreadableInputException;
import org.paperround.source.arxiv.Arxiv;
import org.paperround.source.arxiv.ArxivCalendar;
import org.paperround.source.arxiv.ArxivCategory;
import org.paperround.source.arxiv.SecondOpinion;
import org.paperround.source.http.FetchFailure;
import org.paperround.source.http.FetchSession;
import org.paperround.source.remote.Ask;
import org.paperround.source.remote.Harvest;
import org.paperround.source.remote.Harvest.State;

/**
 * Finds the papers that arXiv announced on a day among the records that changed since. A record is
 * dated, in UTC, by its last change of any kind: announcements fall on the date that the feed
 * carries, but a new version or a corrected title moves a record on. So for a past day the records
 * of the days after it are looked through as well, and papers that were submitted long before the
 * day are passed over: they changed, they are not new.
 */
public final class OaiHarvest implements SecondOpinion {

  /** In days. Moderators rarely hold a paper for longer before it is announced. */
  private static final int LONGEST_HOLD = 10;

  private final String base;
  private final ArxivCalendar calendar;

  /** Asks the service at an address. */
  public OaiHarvest(String base, ArxivCalendar calendar) {
    this.base = base;
    this.calendar = calendar;
  }

  /**
   * What was found.
   *
   * @param papers how many papers were handed on
   * @param firstVersions how many of them nobody had changed since they were announced that day
   * @param missing what is missing; empty if all came
   */
  public record Found(int papers, int firstVersions, String missing) {}

  @Override
  public String service() {
    return "OAI-PMH";
  }

  @Override
  public int papers(LocalDate day, List<ArxivCategory> categories, FetchSession http)
      throws FetchFailure {
    Found found = read(new Ask(day, day), categories, http, new NoSink());
    if (!found.missing().isEmpty()) {
      throw new UnreadableInputException(found.missing());
    }
    return found.firstVersions();
  }

  /**
   * Hands on the papers that were announced on a day.
   *
   * @throws FetchFailure if the service does not answer as it should
   * @throws UnreadableInputException if it answers with an error or with something else
   */
  public Found read(Ask ask, List<ArxivCategory> categories, FetchSession http, PaperSink sink)
      throws FetchFailure {
    Intake intake = new Intake(ask.day(), sink);
    Set<String> missing = new HashSet<>();
    for (ArxivCategory category : categories) {
      missing.add(new OaiList(base, http, intake::take).read(category, ask.day(), ask.today()));
    }
    missing.remove("");
    return new Found(intake.papers, intake.firstVersions, String.join("; ", missing));
  }

  /**
   * Takes in a day whole, as far as OAI-PMH has it.
   *
   * @param search confirms that there was nothing where there was nothing; empty if that is no news
   * @throws FetchFailure if the service does not answer as it should
   * @throws UnreadableInputException if it answers with an error or with something else
   */
  public Harvest harvest(
      Ask ask,
      List<ArxivCategory> categories,
      Optional<SecondOpinion> search,
      FetchSession http,
      PaperSink sink)
      throws FetchFailure {
    Found found = read(ask, categories, http, sink);
    if (!found.missing().isEmpty()) {
      return new Harvest(State.SHORT, found.missing());
    }
    if (found.papers() > 0) {
      return new Harvest(State.WHOLE, "");
    }
    return search
        .map(second -> second.onEmptyDay(ask.day(), categories, http))
        .orElseGet(() -> new Harvest(State.EMPTY, ""));
  }

  private final class Intake {

    private final LocalDate day;
    private final LocalDate submittedFrom;
    private final LocalDate submittedUntil;
    private final PaperSink sink;
    private final Set<CanonicalId> seen = new HashSet<>();
    private int records;
    private int papers;
    private int firstVersions;

    Intake(LocalDate day, PaperSink sink) {
      this.day = day;
      this.sink = sink;
      this.submittedFrom =
          calendar.window(day).map(w -> w.from().atZone(Arxiv.ZONE).toLocalDate()).orElse(day);
      this.submittedUntil =
          calendar.window(day).map(w -> w.until().atZone(Arxiv.ZONE).toLocalDate()).orElse(day);
    }

    void take(OaiRecord paper) {
      records++;
      try {
        CanonicalId id = OaiPaper.id(paper);
        if (OaiPaper.isWithdrawn(paper)) {
          sink.withdrawn(id);
        } else if (isOfTheDay(paper) && seen.add(id)) {
          sink.paper(OaiPaper.of(paper, day));
          papers++;
          firstVersions += isAsAnnounced(paper) ? 1 : 0;
        }
      } catch (IllegalArgumentException e) {
        sink.rejected("record " + records, String.valueOf(e.getMessage()));
      }
    }

    private boolean isOfTheDay(OaiRecord paper) {
      LocalDate created = OaiPaper.day(paper.created()).orElse(day);
      return changedOnTheDay(paper)
          ? !created.isBefore(day.minusDays(LONGEST_HOLD))
          : !created.isBefore(submittedFrom) && !created.isAfter(submittedUntil);
    }

    private boolean isAsAnnounced(OaiRecord paper) {
      return changedOnTheDay(paper) && paper.updated().isEmpty();
    }

    private boolean changedOnTheDay(OaiRecord paper) {
      return OaiPaper.day(paper.datestamp()).orElse(day).equals(day);
    }
  }
}
