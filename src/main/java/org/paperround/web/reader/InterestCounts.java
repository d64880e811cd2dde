package org.paperround.web.reader;

import jakarta.inject.Singleton;
import java.util.List;
import org.paperround.interest.Interest;
import org.paperround.round.DayEditions;

/** How many papers of the latest day an interest would have matched. */
@Singleton
class InterestCounts {

  private final PageParts parts;
  private final DayEditions days;

  InterestCounts(PageParts parts, DayEditions days) {
    this.parts = parts;
    this.days = days;
  }

  /** A sentence in the language of the page. */
  String of(Interest interest) {
    PrefsTexts texts = parts.texts(PrefsTexts.class);
    return days.latest(null)
        .map(
            day ->
                texts.count(
                    day.edition().match(List.of(interest), 0).size(),
                    day.papers().size(),
                    parts.language().day(day.day())))
        .orElseGet(texts::countNothing);
  }
}
