package org.paperround.matching;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.paperround.interest.Term;
import org.paperround.matching.Reason.Field;
import org.paperround.matching.TermEvidence.Found;

/**
 * How a paper meets a query, or a part of one.
 *
 * @param strength how strongly, by the scale of single words
 * @param parts what was found, at least one
 */
record KeywordHit(double strength, List<Found> parts) {

  /** Both of two parts, strengths added up. */
  KeywordHit and(KeywordHit other) {
    List<Found> both = new ArrayList<>(parts);
    both.addAll(other.parts);
    return new KeywordHit(strength + other.strength, both);
  }

  /** The same with its strength divided. */
  KeywordHit over(int count) {
    return count == 1 ? this : new KeywordHit(strength / count, parts);
  }

  /**
   * The reason: the words of that field which gives most. It never says more than is there, so it
   * leaves out what stands in other fields.
   */
  Reason reason(Term term) {
    Map<Field, Double> byField = new EnumMap<>(Field.class);
    parts.forEach(part -> byField.merge(part.reason().field(), part.score(), Double::sum));
    Field best = parts.getFirst().reason().field();
    for (Map.Entry<Field, Double> entry : byField.entrySet()) {
      if (entry.getValue() > byField.getOrDefault(best, 0d)) {
        best = entry.getKey();
      }
    }
    Field field = best;
    List<Reason> shown =
        parts.stream().map(Found::reason).filter(reason -> reason.field() == field).toList();
    String words =
        shown.stream().map(Reason::words).distinct().collect(Collectors.joining(" \u2026 "));
    boolean possible = shown.stream().anyMatch(Reason::possible);
    return new Reason(term.kind(), term.text(), words, field, possible);
  }
}
