package org.paperround.digest;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.paperround.paper.PaperCard;

/**
 * The addresses of a digest's papers.
 *
 * @param papers the absolute address that a paper's id is appended to
 * @param feedback the absolute address where feedback is given; null where nobody is asked
 * @param interestIds numbers of interests by their names
 */
record PaperAddresses(String papers, @Nullable String feedback, Map<String, Long> interestIds) {

  String page(PaperCard paper) {
    return papers + paper.id();
  }

  /** See {@link DigestView.Entry#feedbackUrl}. */
  @Nullable String feedback(PaperCard paper, @Nullable String interest) {
    if (feedback == null) {
      return null;
    }
    Long id = interest == null ? null : interestIds.get(interest);
    return feedback + "?paper=" + paper.id() + (id == null ? "" : "&interest=" + id);
  }
}
