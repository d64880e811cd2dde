package org.paperround.web.reader;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.paperround.paper.PaperCard;

/**
 * The papers of one day.
 *
 * @param date the day they were listed
 * @param papers in the order they are shown
 * @param previous the nearest earlier day with papers, if any
 * @param next the nearest later day with papers, if any
 */
public record DayList(
    LocalDate date,
    List<PaperCard> papers,
    @Nullable LocalDate previous,
    @Nullable LocalDate next) {

  public DayList {
    papers = List.copyOf(papers);
  }
}
