package org.paperround.web.reader;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.paperround.interest.Verdict;
import org.paperround.paper.PaperCard;
import org.paperround.round.ReaderFeedback.Learned;

/**
 * More, less or save.
 *
 * @param site what every page shows
 * @param token opaque, names one subscription
 * @param paper the paper
 * @param interest number of the interest that the paper was sent for, as the link has it; null if
 *     it has none
 * @param asked what the link says; null if it leaves the choice
 * @param learned what was learned from this paper, if anything was
 * @param undone whether something was taken back just now
 */
public record FeedbackView(
    SiteView site,
    String token,
    PaperCard paper,
    @Nullable String interest,
    @Nullable Verdict asked,
    @Nullable Learned learned,
    boolean undone) {

  /** The choices, the one that the link makes first. */
  public List<Verdict> choices() {
    return Arrays.stream(Verdict.values())
        .sorted(Comparator.comparing(verdict -> verdict != asked))
        .toList();
  }
}
