package org.paperround.matching;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.paperround.interest.Example;
import org.paperround.interest.Interest;
import org.paperround.interest.Term;
import org.paperround.paper.PaperCard;

/**
 * One reader's ranking, put together from evidence and closeness. A paper's score is that of the
 * interest it fits best, of equal ones the reader's first. A mute of any interest hides a paper
 * from all, and so does being an example already.
 */
final class InterestScorer {

  private final TermFinder terms;
  private final Signals signals;
  private final List<PaperCard> papers;
  private final long[] ids;
  private final double[] best;
  private final boolean[] passes;
  private final int[] bestInterest;
  private final @Nullable ReasonBuilder[] reasons;
  private final boolean[] hidden;
  private final List<Interest> interests;
  private final List<Optional<SoftScores>> soft = new ArrayList<>();

  /**
   * For one ranking only.
   *
   * @param papers by rising id
   * @param ids the same papers' ids
   */
  InterestScorer(
      TermFinder terms,
      Signals signals,
      List<PaperCard> papers,
      long[] ids,
      List<Interest> interests) {
    this.terms = terms;
    this.signals = signals;
    this.papers = papers;
    this.ids = ids;
    this.interests = interests;
    best = new double[papers.size()];
    passes = new boolean[papers.size()];
    bestInterest = new int[papers.size()];
    Arrays.fill(bestInterest, -1);
    reasons = new ReasonBuilder[papers.size()];
    hidden = new boolean[papers.size()];
    Set<Term> counted = new HashSet<>();
    for (int i = 0; i < interests.size(); i++) {
      addInterest(i, counted);
    }
  }

  /**
   * The papers after an id that come, best first; equal ones newest first; among them those that
   * were sent and fit an interest at all.
   */
  List<Match> rank(long fromExclusive, Set<Long> sent) {
    List<Match> matches = new ArrayList<>();
    for (int paper = papers.size() - 1; paper >= 0; paper--) {
      boolean wasSent = bestInterest[paper] >= 0 && sent.contains(papers.get(paper).id());
      if (wasSent || passes[paper] && isFree(paper, fromExclusive)) {
        matches.add(match(paper));
      }
    }
    // The sort is stable, and the list is by falling id: equal scores stay newest first.
    matches.sort(Comparator.comparingDouble(Match::score).reversed());
    return matches;
  }

  /** The paper after an id that comes nearest to a bar without passing it. */
  Optional<Match> nearMiss(long fromExclusive) {
    int nearest = -1;
    for (int paper = papers.size() - 1; paper >= 0; paper--) {
      boolean isMiss =
          !passes[paper] && best[paper] >= Bar.LEAST_LIKELY && isFree(paper, fromExclusive);
      if (isMiss && (nearest < 0 || best[paper] > best[nearest])) {
        nearest = paper;
      }
    }
    return nearest < 0 ? Optional.empty() : Optional.of(match(nearest));
  }

  /** Every paper's score, also of those that do not come; 0 where there is nothing to go by. */
  double[] scores() {
    return best.clone();
  }

  private boolean isFree(int paper, long fromExclusive) {
    return !hidden[paper] && papers.get(paper).id() > fromExclusive;
  }

  private Match match(int paper) {
    ReasonBuilder why = reasons[paper] == null ? new ReasonBuilder() : reasons[paper];
    for (int i = 0; i < interests.size(); i++) {
      soft.get(i).ifPresent(scores -> scores.explain(paper, why));
    }
    if (why.isEmpty()) {
      soft.get(bestInterest[paper]).ifPresent(scores -> scores.explainAtAll(paper, why));
    }
    return new Match(
        papers.get(paper), interests.get(bestInterest[paper]).name(), best[paper], why.build());
  }

  private void addInterest(int place, Set<Term> counted) {
    Interest interest = interests.get(place);
    HardScores hard = hard(interest, counted);
    interest.examples().forEach(this::hide);
    SoftScores closeness = SoftScores.of(interest, signals);
    soft.add(Optional.ofNullable(closeness));
    for (int paper = 0; paper < best.length; paper++) {
      boolean found = hard.has(paper);
      if (!found && closeness == null) {
        continue;
      }
      double score =
          (found ? hard.score(paper) : 0) + (closeness == null ? 0 : closeness.score(paper));
      passes[paper] |=
          Bar.isPassed(
              interest.breadth(), score, hard, paper, closeness != null && signals.isSure());
      if (bestInterest[paper] < 0 || score > best[paper]) {
        best[paper] = score;
        bestInterest[paper] = place;
      }
    }
  }

  private HardScores hard(Interest interest, Set<Term> counted) {
    HardScores hard = new HardScores(papers.size());
    for (Term term : new LinkedHashSet<>(interest.terms())) {
      TermEvidence evidence = terms.evidence(term);
      if (term.kind() == Term.Kind.MUTE) {
        for (int paper : evidence.papers()) {
          hidden[paper] = true;
        }
        continue;
      }
      hard.add(evidence, isName(term.kind()));
      if (counted.add(term)) {
        addReasons(evidence);
      }
    }
    return hard;
  }

  private static boolean isName(Term.Kind kind) {
    return switch (kind) {
      case AUTHOR, ORGANISATION, CATEGORY -> true;
      case TOPIC, KEYWORD, MUTE -> false;
    };
  }

  private void addReasons(TermEvidence evidence) {
    for (int i = 0; i < evidence.papers().length; i++) {
      int paper = evidence.papers()[i];
      ReasonBuilder builder = reasons[paper];
      if (builder == null) {
        builder = new ReasonBuilder();
        reasons[paper] = builder;
      }
      builder.add(evidence.scores()[i], evidence.reasons()[i]);
    }
  }

  private void hide(Example example) {
    int paper =
        Example.isPaper(example.key())
            ? Arrays.binarySearch(ids, Example.number(example.key()))
            : -1;
    if (paper >= 0) {
      hidden[paper] = true;
    }
  }
}
