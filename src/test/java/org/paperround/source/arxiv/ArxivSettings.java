package org.paperround.source.arxiv;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.paperround.source.remote.SourceSettings;

/** Settings as an operator would have them, with services that are not arXiv's. */
public record ArxivSettings(int apiSlice) implements ArxivConfig {

  public static final ArxivCalendar CALENDAR = ArxivCalendar.bundledAnd(List.of());

  /** Slices of two papers. */
  public ArxivSettings() {
    this(2);
  }

  /** A source of some categories. */
  public static SourceSettings source(String... categories) {
    return new SourceSettings(
        "arxiv", Optional.empty(), Optional.empty(), List.of(categories), Optional.empty());
  }

  @Override
  public Optional<List<LocalDate>> holidays() {
    return Optional.empty();
  }

  @Override
  public String feedUrl() {
    return "https://feed.example/rss";
  }

  @Override
  public String apiUrl() {
    return "https://api.example/query";
  }

  @Override
  public String oaiUrl() {
    return "https://oai.example/oai";
  }
}
