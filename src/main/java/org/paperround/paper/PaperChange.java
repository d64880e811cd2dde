package org.paperround.paper;

import java.util.List;

/**
 * A paper as it is after its last change.
 *
 * @param number changes are numbered from 1 in the order in which they became visible; an earlier
 *     change of the same paper is not told any more
 * @param paper the paper; withdrawn ones too
 * @param formerIds ids of papers that turned out to be this one and are no papers any more
 */
public record PaperChange(long number, PaperCard paper, List<Long> formerIds) {

  public PaperChange {
    formerIds = List.copyOf(formerIds);
  }
}
