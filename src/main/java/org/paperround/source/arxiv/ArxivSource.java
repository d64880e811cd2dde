package org.paperround.source.arxiv;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.paperround.source.remote.Expectation;
import org.paperround.source.remote.PaperSource;
import org.paperround.source.remote.SourceSettings;

/** A source of some of arXiv's categories, by whatever service. */
public abstract class ArxivSource implements PaperSource {

  private final String name;
  private final String label;
  private final List<ArxivCategory> categories;
  private final ArxivCalendar calendar;

  /**
   * Takes what is configured.
   *
   * @throws IllegalArgumentException with a sentence, if a category is missing or wrong
   */
  protected ArxivSource(SourceSettings settings, ArxivCalendar calendar) {
    this.name = settings.name();
    this.categories = ArxivCategory.of(settings);
    this.label = settings.label().orElse("arXiv " + ArxivCategory.names(categories));
    this.calendar = calendar;
  }

  @Override
  public final String name() {
    return name;
  }

  @Override
  public final String label() {
    return label;
  }

  @Override
  public final ZoneId zone() {
    return Arxiv.ZONE;
  }

  @Override
  public final Expectation expectation(LocalDate day) {
    return calendar.expectation(day);
  }

  @Override
  public final boolean reachesBack() {
    return true;
  }

  /** The categories, each once. */
  protected final List<ArxivCategory> categories() {
    return categories;
  }

  /** The calendar. */
  protected final ArxivCalendar calendar() {
    return calendar;
  }

  /** The second opinion that a day without papers needs; empty if none are due. */
  protected final Optional<SecondOpinion> ifPapersAreDue(LocalDate day, SecondOpinion opinion) {
    return shouldHavePapers(day) ? Optional.of(opinion) : Optional.empty();
  }

  /** Whether papers may be due on a day. */
  protected final boolean shouldHavePapers(LocalDate day) {
    return expectation(day).kind() != Expectation.Kind.NOTHING;
  }
}
