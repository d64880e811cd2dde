package org.paperround.matching;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.paperround.interest.Interest;
import org.paperround.interest.Term;
import org.paperround.interest.Topics;
import org.paperround.paper.PaperCard;

/**
 * Matches by words: every term of a reader is looked up in the papers of an edition once, and
 * scored by its rarity among them times its strength in the paper's fields (BM25, titles three
 * times). What is looked up serves all readers; a reader's ranking is a sum.
 */
@Singleton
public final class LucenePaperMatcher implements PaperMatcher {

  private final Topics topics;

  /**
   * Makes a matcher.
   *
   * @param topics what the keys of {@code TOPIC} terms mean
   */
  @Inject
  public LucenePaperMatcher(Topics topics) {
    this.topics = topics;
  }

  /** {@inheritDoc} Of papers with the same id the first is taken. */
  @Override
  public Edition prepare(List<PaperCard> papers) {
    TreeMap<Long, PaperCard> byId = new TreeMap<>();
    papers.forEach(paper -> byId.putIfAbsent(paper.id(), paper));
    List<PaperCard> rising = List.copyOf(byId.values());
    PaperIndex index = new PaperIndex(rising);
    return new LuceneEdition(rising, index, new TermFinder(topics, index, rising));
  }

  private record LuceneEdition(List<PaperCard> papers, PaperIndex index, TermFinder terms)
      implements Edition {

    @Override
    public List<Match> match(List<Interest> interests, long fromExclusive) {
      return new InterestScorer(terms, papers).rank(interests, fromExclusive);
    }

    @Override
    public Set<Long> muted(List<Interest> interests) {
      return interests.stream()
          .flatMap(interest -> interest.terms().stream())
          .filter(term -> term.kind() == Term.Kind.MUTE)
          .flatMapToInt(term -> Arrays.stream(terms.evidence(term).papers()))
          .mapToObj(place -> papers.get(place).id())
          .collect(Collectors.toSet());
    }

    @Override
    public void close() {
      index.close();
    }
  }
}
