package org.paperround.matching;

import java.util.List;
import org.paperround.paper.PaperCard;

/**
 * A paper that matched a reader's interests.
 *
 * @param paper the paper
 * @param interest name of the interest it matched best
 * @param score larger is better; comparable within one ranking only
 * @param reasons the strongest first; never empty
 */
public record Match(PaperCard paper, String interest, double score, List<Reason> reasons) {

  public Match {
    reasons = List.copyOf(reasons);
    if (reasons.isEmpty()) {
      throw new IllegalArgumentException("a match has a reason");
    }
  }
}
