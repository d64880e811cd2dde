package org.paperround.matching;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.paperround.interest.Interest;
import org.paperround.matching.similarity.Background;
import org.paperround.paper.PaperCard;

/**
 * Ranks papers for readers. What a day's papers share is prepared once; what is personal is asked
 * per reader.
 */
public interface PaperMatcher {

  /**
   * Learns what is usual from recent papers, a few thousand of them. It takes seconds; one a day is
   * enough.
   */
  Background background(List<PaperCard> recent);

  /**
   * Prepares papers for any number of readers.
   *
   * @param papers the papers to be ranked
   * @param background what they are measured against
   */
  Edition prepare(List<PaperCard> papers, Background background);

  /** Papers made ready to be matched; safe for many threads. Close it when the round is over. */
  interface Edition extends AutoCloseable {

    /**
     * Looks up together what is not known yet of the examples of many interests, which else is
     * asked for each reader alone. It changes no result.
     */
    void expect(Collection<Interest> interests);

    /**
     * The papers that match, each once, best first; equal scores in the order of {@link
     * PaperCard#id()}, the newest first.
     *
     * @param interests a reader's interests; may be empty, and then nothing matches
     * @param window which papers may be among them
     */
    List<Match> match(List<Interest> interests, Window window);

    /** The same of all papers after an id. */
    default List<Match> match(List<Interest> interests, long fromExclusive) {
      return match(interests, Window.after(fromExclusive));
    }

    /**
     * The same, with some papers in any case that fit an interest at all: those that a reader was
     * sent are explained also where interests have changed since, or where they became examples.
     *
     * @param sent ids of papers that were sent
     */
    List<Match> match(List<Interest> interests, Window window, Set<Long> sent);

    /** The paper that comes nearest to a bar without passing it, if one does at all. */
    Optional<Match> nearMiss(List<Interest> interests, Window window);

    /**
     * The score of every paper for one interest, whether it would come or not, in the order of
     * rising ids.
     */
    double[] scores(Interest interest);

    /** How alike two papers of the edition are, from 0 for unlike to 1 for the same. */
    double alike(PaperCard paper, PaperCard other);

    /** The ids of papers that a mute of any of the interests hides. */
    Set<Long> muted(List<Interest> interests);

    @Override
    void close();
  }
}
