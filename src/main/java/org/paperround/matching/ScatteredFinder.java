package org.paperround.matching;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.paperround.interest.Term;
import org.paperround.matching.PaperAnalyzer.Form;
import org.paperround.matching.Reason.Field;
import org.paperround.matching.TermEvidence.Found;

/**
 * Finds the papers that have all words of a keyword somewhere in title and abstract. The reason
 * names the words of that field which has most of them, so it never says more than is there.
 */
final class ScatteredFinder {

  /** So far below words that stand together that it never outranks them in the same field. */
  private static final double FACTOR = 0.2;

  private final PaperIndex index;

  ScatteredFinder(PaperIndex index) {
    this.index = index;
  }

  /** One word in both fields. */
  private record WordHits(TextHits title, TextHits summary) {

    Set<Integer> papers() {
      Set<Integer> papers = new TreeSet<>(title.strengths().keySet());
      papers.addAll(summary.strengths().keySet());
      return papers;
    }

    double strength(int paper) {
      return title.strength(paper) + summary.strength(paper);
    }
  }

  /** Papers with their parts and rarity, for plain words, at least two. */
  Map<Integer, Found> find(Term term, Keyword keyword) {
    Map<Integer, Found> found = find(term, keyword, KeywordFinder.BOTH);
    double rarity = Rarity.of(found.size(), index.size());
    found.replaceAll((paper, part) -> new Found(rarity * part.score(), part.reason()));
    return found;
  }

  /** Papers with their parts and strength, in some fields. */
  Map<Integer, Found> find(Term term, Keyword keyword, Set<Field> fields) {
    List<WordHits> words = new ArrayList<>();
    Set<Integer> papers = new TreeSet<>();
    for (Keyword part : keyword.parts()) {
      WordHits hits =
          new WordHits(hits(part, Field.TITLE, fields), hits(part, Field.ABSTRACT, fields));
      if (words.isEmpty()) {
        papers.addAll(hits.papers());
      } else {
        papers.retainAll(hits.papers());
      }
      words.add(hits);
      if (papers.isEmpty()) {
        return new HashMap<>();
      }
    }
    Map<Integer, Found> found = new HashMap<>();
    for (int paper : papers) {
      double weakest = words.stream().mapToDouble(w -> w.strength(paper)).min().orElse(0);
      found.put(paper, new Found(FACTOR * weakest, reason(term, words, paper)));
    }
    return found;
  }

  private TextHits hits(Keyword part, Field field, Set<Field> fields) {
    return fields.contains(field) ? index.together(part, field, Form.PLAIN) : index.nothing(field);
  }

  private static Reason reason(Term term, List<WordHits> words, int paper) {
    List<TextHits> title =
        words.stream().map(WordHits::title).filter(hits -> hits.has(paper)).toList();
    List<TextHits> summary =
        words.stream().map(WordHits::summary).filter(hits -> hits.has(paper)).toList();
    boolean inTitle = title.size() >= summary.size();
    List<String> shown =
        (inTitle ? title : summary).stream().map(hits -> hits.words(paper)).distinct().toList();
    return new Reason(
        term.kind(),
        term.text(),
        String.join(" \u2026 ", shown),
        inTitle ? Field.TITLE : Field.ABSTRACT);
  }
}
