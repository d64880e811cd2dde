package org.paperround.matching;

import java.util.List;

/**
 * What a search found.
 *
 * @param papers ids of the papers of one page, best first
 * @param total how many papers there are in all
 * @param atLeast whether there are more than {@code total}, which are not counted
 * @param cut whether the search was ended before it had seen all papers
 */
public record SearchHits(List<Long> papers, int total, boolean atLeast, boolean cut) {

  /** Nothing found. */
  static final SearchHits NONE = new SearchHits(List.of(), 0, false, false);

  public SearchHits {
    papers = List.copyOf(papers);
  }
}
