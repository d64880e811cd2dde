package org.paperround.round;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.paperround.interest.Interest;
import org.paperround.matching.Match;
import org.paperround.paper.PaperCard;
import org.paperround.paper.TrendingScore;
import org.paperround.subscriber.Filler;

/**
 * Trending papers for the places that matching ones leave: new to the reader, not muted, and only
 * as the reader wishes.
 */
@Singleton
class SparePlaces {

  /** A mail stays personal: no more than these fill it. */
  static final int MOST = 3;

  List<PaperCard> of(
      EditionCache.Prepared papers,
      List<Match> matches,
      List<Interest> interests,
      Filler wish,
      Delivery delivery) {
    if (wish == Filler.NONE || (wish == Filler.SPARE && matches.isEmpty())) {
      return List.of();
    }
    List<PaperCard> trending =
        TrendingScore.trending(papers.in(delivery.window()), delivery.edition());
    if (trending.isEmpty()) {
      return List.of();
    }
    Set<Long> matched =
        matches.stream().map(match -> match.paper().id()).collect(Collectors.toSet());
    Set<Long> muted = papers.edition().muted(interests);
    return trending.stream()
        .filter(paper -> !matched.contains(paper.id()) && !muted.contains(paper.id()))
        .limit(MOST)
        .toList();
  }
}
