package org.paperround.matching;

import java.util.List;
import java.util.Set;
import org.paperround.interest.Interest;
import org.paperround.paper.PaperCard;

/**
 * Ranks papers for readers. What a day's papers share is prepared once; what is personal is asked
 * per reader.
 */
public interface PaperMatcher {

  /** Prepares papers for any number of readers. */
  Edition prepare(List<PaperCard> papers);

  /** Papers made ready to be matched; safe for many threads. Close it when the round is over. */
  interface Edition extends AutoCloseable {

    /**
     * The papers that match, each once, best first; equal scores in the order of {@link
     * PaperCard#id()}, the newest first.
     *
     * @param interests a reader's interests; may be empty, and then nothing matches
     * @param fromExclusive papers with this id or a lower one are left out
     */
    List<Match> match(List<Interest> interests, long fromExclusive);

    /** The ids of papers that a mute of any of the interests hides. */
    Set<Long> muted(List<Interest> interests);

    @Override
    void close();
  }
}
