package org.paperround.source.feed;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What a feed says beside its papers.
 *
 * @param title its title, or empty
 * @param day the day it says it is of, as it is written there: RSS's {@code pubDate} of the channel
 * @param entries how many entries came, whatever became of them
 * @param replacements how many of them were later versions of papers that arXiv announced before
 * @param total how many entries there are over all pages, where a search tells
 * @param whole whether its end was there
 */
public record FeedFacts(
    String title,
    Optional<LocalDate> day,
    int entries,
    int replacements,
    OptionalInt total,
    boolean whole) {

  /** The facts of a feed in JSON, which tells nothing but its entries. */
  static FeedFacts of(EntryIntake intake, boolean whole) {
    return new FeedFacts(
        "", Optional.empty(), intake.count(), intake.replacements(), OptionalInt.empty(), whole);
  }
}
