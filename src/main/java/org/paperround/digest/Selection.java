package org.paperround.digest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleBiFunction;
import org.paperround.interest.Interest;
import org.paperround.matching.Match;
import org.paperround.paper.PaperCard;

/**
 * Which of the ranked papers a mail has. Each next one is the best by its score less what it
 * repeats of those chosen (maximal marginal relevance, Carbonell and Goldstein 1998): only
 * near-duplicates lose by that. Interests keep within their quotas.
 */
public final class Selection {

  /** Stands for the interest of a paper from beside the interests. */
  public static final String BESIDE = "A step beside your interests";

  /** Up to here two papers on one subject are alike without one making the other needless. */
  private static final double USUAL_LIKENESS = 0.5;

  /** What a copy of a chosen paper loses, in standard scores. */
  private static final double COST_OF_A_COPY = 4;

  private static final double GONE = Double.NEGATIVE_INFINITY;

  private Selection() {}

  /**
   * Chooses.
   *
   * @param ranked all that matched, best first
   * @param interests the reader's, for their quotas
   * @param most the most papers
   * @param likeness of two papers, from 0 to 1
   * @return the chosen ones, best first
   */
  public static List<Match> of(
      List<Match> ranked,
      List<Interest> interests,
      int most,
      ToDoubleBiFunction<PaperCard, PaperCard> likeness) {
    Map<String, Integer> free = new HashMap<>();
    for (Interest interest : interests) {
      free.put(interest.name(), interest.quota() == 0 ? most : interest.quota());
    }
    double[] worth = ranked.stream().mapToDouble(Match::score).toArray();
    int[] compared = new int[worth.length];
    List<Match> chosen = new ArrayList<>();
    for (int best = best(worth); chosen.size() < most && best >= 0; best = best(worth)) {
      Match match = ranked.get(best);
      if (compared[best] < chosen.size()) {
        // Worth only falls, so only what may be the next is compared with those chosen before it.
        PaperCard last = chosen.get(compared[best]++).paper();
        double likeTo = likeness.applyAsDouble(last, match.paper());
        double repeated = Math.max(0, likeTo - USUAL_LIKENESS) / (1 - USUAL_LIKENESS);
        worth[best] = Math.min(worth[best], match.score() - COST_OF_A_COPY * repeated);
        continue;
      }
      worth[best] = GONE;
      if (free.merge(match.interest(), -1, Integer::sum) >= 0) {
        chosen.add(match);
      }
    }
    return List.copyOf(chosen);
  }

  /**
   * The same with a paper from beside the interests in the last place.
   *
   * @param beside what came nearest without matching; empty if nothing did
   */
  public static List<Match> with(List<Match> chosen, Optional<Match> beside, int most) {
    if (beside.isEmpty() || most < 2) {
      return chosen;
    }
    List<Match> all = new ArrayList<>(chosen.subList(0, Math.min(chosen.size(), most - 1)));
    Match paper = beside.get();
    all.add(new Match(paper.paper(), BESIDE, paper.score(), paper::reasons));
    return List.copyOf(all);
  }

  /** The place of the highest number, of equal ones the first; -1 if all are gone. */
  private static int best(double[] worth) {
    int best = -1;
    for (int i = 0; i < worth.length; i++) {
      if (worth[i] > (best < 0 ? GONE : worth[best])) {
        best = i;
      }
    }
    return best;
  }
}
