package org.paperround.matching;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
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

  private static final double STEM_FACTOR = 0.6;

  private final PaperIndex index;
  private final ScatteredFinder scattered;

  KeywordFinder(PaperIndex index) {
    this.index = index;
    scattered = new ScatteredFinder(index);
  }

  /** One field's hits in both forms. */
  private record FieldHits(TextHits plain, TextHits stem) {

    double strength(int paper) {
      return Math.max(plain.strength(paper), STEM_FACTOR * stem.strength(paper));
    }

    boolean has(int paper) {
      return plain.has(paper) || stem.has(paper);
    }

    String words(int paper) {
      return (plain.has(paper) ? plain : stem).words(paper);
    }
  }

  TermEvidence find(Term term) {
    Keyword keyword = Keyword.parse(term.text());
    if (!keyword.canMatch()) {
      return TermEvidence.of(Map.of());
    }
    Map<Integer, Found> found = together(term, keyword);
    if (keyword.mode() == Mode.WORDS && keyword.parts().size() > 1) {
      scattered.find(term, keyword).forEach(found::putIfAbsent);
    }
    return TermEvidence.of(found);
  }

  /**
   * The papers that a mute hides: the words themselves close together, no stems, none scattered.
   */
  TermEvidence findMuted(Term term) {
    Keyword keyword = Keyword.parse(term.text());
    Map<Integer, Found> found = new HashMap<>();
    if (keyword.canMatch()) {
      for (Field field : List.of(Field.TITLE, Field.ABSTRACT)) {
        TextHits hits = index.together(keyword, field, Form.PLAIN);
        for (int paper : hits.strengths().keySet()) {
          found.putIfAbsent(
              paper, new Found(1, new Reason(term.kind(), term.text(), hits.words(paper), field)));
        }
      }
    }
    return TermEvidence.of(found);
  }

  private Map<Integer, Found> together(Term term, Keyword keyword) {
    FieldHits title = hits(keyword, Field.TITLE);
    FieldHits summary = hits(keyword, Field.ABSTRACT);
    Set<Integer> papers = new TreeSet<>();
    for (FieldHits hits : List.of(title, summary)) {
      papers.addAll(hits.plain().strengths().keySet());
      if (keyword.mode() != Mode.PHRASE) {
        papers.addAll(hits.stem().strengths().keySet());
      }
    }
    double rarity = Rarity.of(papers.size(), index.size());
    Map<Integer, Found> found = new HashMap<>();
    for (int paper : papers) {
      double strength = TITLE_BOOST * title.strength(paper) + summary.strength(paper);
      Field field = title.has(paper) ? Field.TITLE : Field.ABSTRACT;
      String words = (field == Field.TITLE ? title : summary).words(paper);
      found.put(
          paper, new Found(rarity * strength, new Reason(term.kind(), term.text(), words, field)));
    }
    return found;
  }

  private FieldHits hits(Keyword keyword, Field field) {
    TextHits plain = index.together(keyword, field, Form.PLAIN);
    return new FieldHits(
        plain, keyword.mode() == Mode.PHRASE ? plain : index.together(keyword, field, Form.STEM));
  }
}
