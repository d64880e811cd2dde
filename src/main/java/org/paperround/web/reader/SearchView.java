package org.paperround.web.reader;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.paperround.paper.PaperCard;

/**
 * The search over all papers, with or without an answer.
 *
 * @param site what every page shows
 * @param typed as the reader typed it; empty at first
 * @param newest whether the newest come first
 * @param problem what is wrong with it, if anything
 * @param found null where nothing was asked, or nothing that can be answered
 */
public record SearchView(
    SiteView site, String typed, boolean newest, @Nullable String problem, @Nullable Found found) {

  /** The path of the same search with the best first. */
  public String best() {
    return "/search?q=" + URLEncoder.encode(typed, StandardCharsets.UTF_8);
  }

  /** The path of the same search with the newest first. */
  public String latest() {
    return best() + "&sort=newest";
  }

  /**
   * An answer.
   *
   * @param papers of this page
   * @param total how many there are
   * @param atLeast whether there are more, which are not counted
   * @param paging which page it is
   * @param isCut whether it took too long and not all papers were looked at
   * @param isBehind whether the index does not have all papers yet
   */
  public record Found(
      List<PaperCard> papers,
      int total,
      boolean atLeast,
      Paging paging,
      boolean isCut,
      boolean isBehind) {

    public Found {
      papers = List.copyOf(papers);
    }
  }
}
