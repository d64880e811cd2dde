package org.paperround.matching;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.paperround.interest.Term;
import org.paperround.matching.Keyword.Mode;
import org.paperround.matching.PaperAnalyzer.Form;
import org.paperround.matching.Reason.Field;
import org.paperround.matching.TermEvidence.Found;

/**
 * Finds a keyword in titles and abstracts. Plain words count fully where they stand close together
 * in one field; papers that have all of them, but scattered, come far behind. A phrase must stand
 * exactly so. A stem counts less than the word itself.
 */
final class KeywordFinder {

  /** A title says what a paper is about. */
  static final double TITLE_BOOST = 3;

  /** Title and abstract, the title first. */
  static final Set<Field> BOTH =
      Collections.unmodifiableSet(EnumSet.of(Field.TITLE, Field.ABSTRACT));

  private static final double STEM_FACTOR = 0.6;

  private final PaperIndex index;
  private final ScatteredFinder scattered;

  KeywordFinder(PaperIndex index) {
    this.index = index;
    scattered = new ScatteredFinder(index);
  }

  /** One field's hits in both forms. */
  private record FieldHits(TextHits plain, TextHits stem) {

    static FieldHits plain(TextHits plain) {
      return new FieldHits(plain, plain);
    }

    double strength(int paper) {
      return Math.max(plain.strength(paper), STEM_FACTOR * stem.strength(paper));
    }

    Set<Integer> papers() {
      Set<Integer> papers = new TreeSet<>(plain.strengths().keySet());
      papers.addAll(stem.strengths().keySet());
      return papers;
    }

    String words(int paper) {
      return (plain.has(paper) ? plain : stem).words(paper);
    }
  }

  TermEvidence find(Term term, Keyword keyword) {
    if (!keyword.canMatch()) {
      return TermEvidence.of(Map.of());
    }
    Map<Integer, Found> found = together(term, keyword, BOTH);
    double rarity = Rarity.of(found.size(), index.size());
    found.replaceAll((paper, part) -> new Found(rarity * part.score(), part.reason()));
    if (isScattered(keyword)) {
      scattered.find(term, keyword).forEach(found::putIfAbsent);
    }
    return TermEvidence.of(found);
  }

  /** What {@link #find} finds in some fields, with its strength alone. */
  Map<Integer, Found> strengths(Term term, Keyword keyword, Set<Field> fields) {
    Map<Integer, Found> found = together(term, keyword, fields);
    if (isScattered(keyword)) {
      scattered.find(term, keyword, fields).forEach(found::putIfAbsent);
    }
    return found;
  }

  /** The papers that have a word that begins so, with their strength. */
  Map<Integer, Found> beginning(Term term, String word, Set<Field> fields) {
    return strengths(term, fields, field -> FieldHits.plain(index.beginning(word, field)));
  }

  /**
   * The papers that a mute hides: the words themselves close together, no stems, none scattered.
   */
  TermEvidence findMuted(Term term, Keyword keyword) {
    return TermEvidence.of(
        keyword.canMatch() ? exact(term, keyword, BOTH) : Map.<Integer, Found>of());
  }

  /** The papers that have the words themselves close together in a field, with their strength. */
  Map<Integer, Found> exact(Term term, Keyword keyword, Set<Field> fields) {
    return strengths(
        term, fields, field -> FieldHits.plain(index.together(keyword, field, Form.PLAIN)));
  }

  private static boolean isScattered(Keyword keyword) {
    return keyword.mode() == Mode.WORDS && keyword.parts().size() > 1;
  }

  private Map<Integer, Found> together(Term term, Keyword keyword, Set<Field> fields) {
    return strengths(term, fields, field -> hits(keyword, field));
  }

  private Map<Integer, Found> strengths(
      Term term, Set<Field> fields, Function<Field, FieldHits> look) {
    Map<Integer, Found> found = new TreeMap<>();
    for (Field field : fields) {
      FieldHits hits = look.apply(field);
      double boost = field == Field.TITLE ? TITLE_BOOST : 1;
      for (int paper : hits.papers()) {
        Reason reason = new Reason(term.kind(), term.text(), hits.words(paper), field);
        Found here = new Found(boost * hits.strength(paper), reason);
        // The title comes first and gives the reason.
        found.merge(paper, here, (a, b) -> new Found(a.score() + b.score(), a.reason()));
      }
    }
    return found;
  }

  private FieldHits hits(Keyword keyword, Field field) {
    TextHits plain = index.together(keyword, field, Form.PLAIN);
    return keyword.mode() == Mode.PHRASE || keyword.acronym()
        ? FieldHits.plain(plain)
        : new FieldHits(plain, index.together(keyword, field, Form.STEM));
  }
}
