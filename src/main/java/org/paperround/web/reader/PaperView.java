package org.paperround.web.reader;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.paperround.interest.Topic;
import org.paperround.paper.PaperCard;
import org.paperround.paper.PaperIds;

/**
 * One paper.
 *
 * @param site what every page shows
 * @param head what it tells machines
 * @param paper the paper
 * @param ids the ids it goes by
 * @param searchUrl absolute address of a search for its title, for a paper whose abstract page is
 *     unknown
 * @param bibtex its entry of a bibliography
 * @param topics the topics it is about
 * @param related papers with much the same words, the nearest first
 */
public record PaperView(
    SiteView site,
    PageHead head,
    PaperCard paper,
    PaperIds ids,
    @Nullable String searchUrl,
    String bibtex,
    List<Topic> topics,
    List<PaperCard> related) {

  public PaperView {
    topics = List.copyOf(topics);
    related = List.copyOf(related);
  }
}
