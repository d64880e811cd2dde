package org.paperround.matching;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.paperround.interest.Term;
import org.paperround.matching.Signals.WordsRow;

/**
 * What is known of each term that any reader named: found once per edition, in one look-up for each
 * further reader.
 */
final class KnownTerms {

  /** So many terms are remembered; more are found again each time, which bounds memory. */
  private static final int MOST_REMEMBERED = 200_000;

  private final TermFinder finder;
  private final Signals signals;
  private final Map<Term, Known> remembered = new ConcurrentHashMap<>();

  /**
   * A term in the light of an edition.
   *
   * @param evidence the papers that have it word for word
   * @param row how close it is to each paper; null if it stands for no meaning
   */
  record Known(TermEvidence evidence, @Nullable WordsRow row) {}

  KnownTerms(TermFinder finder, Signals signals) {
    this.finder = finder;
    this.signals = signals;
  }

  Known of(Term term) {
    Known known = remembered.get(term);
    return known == null ? made(term) : known;
  }

  private Known made(Term term) {
    Known known = new Known(finder.evidence(term), signals.isOn() ? signals.of(term) : null);
    if (remembered.size() < MOST_REMEMBERED && (known.row() == null || signals.hasRoom())) {
      Known other = remembered.putIfAbsent(term, known);
      if (other != null) {
        return other;
      }
      if (known.row() != null) {
        signals.isKept();
      }
    }
    return known;
  }
}
