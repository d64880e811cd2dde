package org.paperround.matching;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.paperround.interest.Example;
import org.paperround.interest.Interest;
import org.paperround.interest.Term;
import org.paperround.matching.Signals.WordsRow;
import org.paperround.paper.PaperCard;

/**
 * One reader's ranking, put together from evidence and closeness. A paper's score is that of the
 * interest it fits best, of equal ones the reader's first. A mute of any interest hides a paper
 * from all, and so does being an example already.
 */
final class InterestScorer {

  private final KnownTerms terms;
  private final Signals signals;
  private final List<PaperCard> papers;
  private final PaperPlaces places;
  private final double[] best;
  private final boolean[] passes;
  private final int[] bestInterest;
  private final boolean[] hidden;
  private final List<Interest> interests;
  private final List<List<TermEvidence>> found = new ArrayList<>();
  private final @Nullable SoftScores[] soft;

  /**
   * For one ranking only.
   *
   * @param papers by rising id
   * @param places where they stand by their ids
   */
  InterestScorer(
      KnownTerms terms,
      Signals signals,
      List<PaperCard> papers,
      PaperPlaces places,
      List<Interest> interests) {
    this.terms = terms;
    this.signals = signals;
    this.papers = papers;
    this.places = places;
    this.interests = interests;
    best = new double[papers.size()];
    passes = new boolean[papers.size()];
    bestInterest = new int[papers.size()];
    Arrays.fill(bestInterest, -1);
    hidden = new boolean[papers.size()];
    soft = new SoftScores[interests.size()];
    for (int i = 0; i < interests.size(); i++) {
      addInterest(i);
    }
  }

  /**
   * The papers of a window that come, best first; equal ones newest first; among them those that
   * were sent and fit an interest at all.
   */
  List<Match> rank(Window window, Set<Long> sent) {
    List<Match> matches = new ArrayList<>();
    for (int paper = papers.size() - 1; paper >= 0; paper--) {
      boolean wasSent = bestInterest[paper] >= 0 && sent.contains(papers.get(paper).id());
      if (wasSent || passes[paper] && isFree(paper, window)) {
        matches.add(match(paper));
      }
    }
    // The sort is stable, and the list is by falling id: equal scores stay newest first.
    matches.sort(Comparator.comparingDouble(Match::score).reversed());
    return matches;
  }

  /** The paper of a window that comes nearest to a bar without passing it. */
  Optional<Match> nearMiss(Window window) {
    int nearest = -1;
    for (int paper = papers.size() - 1; paper >= 0; paper--) {
      boolean isMiss = !passes[paper] && best[paper] >= Bar.LEAST_LIKELY && isFree(paper, window);
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

  private boolean isFree(int paper, Window window) {
    return !hidden[paper] && window.holds(papers.get(paper).id());
  }

  private Match match(int paper) {
    String interest = interests.get(bestInterest[paper]).name();
    return new Match(papers.get(paper), interest, best[paper], () -> reasons(paper));
  }

  /** Why a paper matches: what all interests found in it, and how near it is to them. */
  private List<Reason> reasons(int paper) {
    ReasonBuilder why = new ReasonBuilder();
    found.forEach(terms -> terms.forEach(evidence -> evidence.explain(paper, why)));
    for (SoftScores closeness : soft) {
      if (closeness != null) {
        closeness.explain(paper, why);
      }
    }
    SoftScores nearest = soft[bestInterest[paper]];
    if (why.isEmpty() && nearest != null) {
      nearest.explainAtAll(paper, why);
    }
    return why.build();
  }

  private void addInterest(int place) {
    Interest interest = interests.get(place);
    interest.examples().forEach(this::hide);
    HardScores hard = new HardScores(papers.size());
    List<WordsRow> words = new ArrayList<>();
    found.add(lookUp(interest.terms(), hard, words));
    SoftScores closeness = SoftScores.of(words, interest.examples(), signals);
    soft[place] = closeness;
    boolean isSure = closeness != null && signals.isSure();
    Bar bar = new Bar(interest.breadth(), isSure);
    for (int paper = 0; paper < best.length; paper++) {
      boolean isFound = hard.has(paper);
      if (!isFound && closeness == null) {
        continue;
      }
      double score =
          (isFound ? hard.score(paper) : 0) + (closeness == null ? 0 : closeness.score(paper));
      passes[paper] |= bar.isPassed(score, hard, paper);
      if (bestInterest[paper] < 0 || score > best[paper]) {
        best[paper] = score;
        bestInterest[paper] = place;
      }
    }
  }

  /** Adds what an interest's terms found, and gives what reasons can come from. */
  private List<TermEvidence> lookUp(List<Term> wanted, HardScores hard, List<WordsRow> words) {
    List<TermEvidence> told = new ArrayList<>(wanted.size());
    for (int i = 0; i < wanted.size(); i++) {
      Term term = wanted.get(i);
      if (wanted.indexOf(term) < i) {
        continue;
      }
      KnownTerms.Known known = terms.of(term);
      if (term.kind() == Term.Kind.MUTE) {
        for (int paper : known.evidence().papers()) {
          hidden[paper] = true;
        }
        continue;
      }
      hard.add(known.evidence(), isName(term.kind()));
      told.add(known.evidence());
      if (known.row() != null) {
        words.add(known.row());
      }
    }
    return told;
  }

  private static boolean isName(Term.Kind kind) {
    return switch (kind) {
      case AUTHOR, ORGANISATION, CATEGORY -> true;
      case TOPIC, KEYWORD, MUTE -> false;
    };
  }

  private void hide(Example example) {
    int paper = Example.isPaper(example.key()) ? places.of(Example.number(example.key())) : -1;
    if (paper >= 0) {
      hidden[paper] = true;
    }
  }
}
