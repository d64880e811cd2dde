package org.paperround.matching;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.paperround.interest.Interest;
import org.paperround.interest.Term;
import org.paperround.paper.PaperCard;

/**
 * One reader's ranking, put together from evidence. A paper's score is the sum over the reader's
 * terms, each once however many interests have it; its interest is the one whose own terms give
 * most, of equal ones the reader's first. A mute of any interest hides a paper from all.
 */
final class InterestScorer {

  private final TermFinder terms;
  private final List<PaperCard> papers;
  private final long[] total;
  private final long[] best;
  private final @Nullable String[] bestInterest;
  private final @Nullable ReasonBuilder[] reasons;
  private final boolean[] muted;

  /** For one ranking only; papers by rising id. */
  InterestScorer(TermFinder terms, List<PaperCard> papers) {
    this.terms = terms;
    this.papers = papers;
    total = new long[papers.size()];
    best = new long[papers.size()];
    bestInterest = new String[papers.size()];
    reasons = new ReasonBuilder[papers.size()];
    muted = new boolean[papers.size()];
  }

  List<Match> rank(List<Interest> interests, long fromExclusive) {
    Set<Term> counted = new HashSet<>();
    for (Interest interest : interests) {
      addInterest(interest, counted);
    }
    List<Match> matches = new ArrayList<>();
    for (int paper = papers.size() - 1; paper >= 0; paper--) {
      ReasonBuilder why = reasons[paper];
      String interest = bestInterest[paper];
      PaperCard card = papers.get(paper);
      if (why != null && interest != null && !muted[paper] && card.id() > fromExclusive) {
        matches.add(new Match(card, interest, total[paper] / TermEvidence.ONE, why.build()));
      }
    }
    // The sort is stable, and the list is by falling id: equal scores stay newest first.
    matches.sort(Comparator.comparingDouble(Match::score).reversed());
    return matches;
  }

  private void addInterest(Interest interest, Set<Term> counted) {
    long[] own = new long[papers.size()];
    for (Term term : new LinkedHashSet<>(interest.terms())) {
      TermEvidence evidence = terms.evidence(term);
      boolean isNew = counted.add(term);
      for (int i = 0; i < evidence.papers().length; i++) {
        int paper = evidence.papers()[i];
        if (term.kind() == Term.Kind.MUTE) {
          muted[paper] = true;
          continue;
        }
        long score = evidence.scores()[i];
        own[paper] += score;
        if (isNew) {
          total[paper] += score;
          addReason(paper, score, evidence.reasons()[i]);
        }
      }
    }
    for (int paper = 0; paper < own.length; paper++) {
      if (own[paper] > best[paper]) {
        best[paper] = own[paper];
        bestInterest[paper] = interest.name();
      }
    }
  }

  private void addReason(int paper, long score, Reason reason) {
    ReasonBuilder builder = reasons[paper];
    if (builder == null) {
      builder = new ReasonBuilder();
      reasons[paper] = builder;
    }
    builder.add(score, reason);
  }
}
