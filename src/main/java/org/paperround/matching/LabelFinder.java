package org.paperround.matching;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.paperround.interest.ArxivCategories;
import org.paperround.interest.Term;
import org.paperround.matching.Reason.Field;
import org.paperround.matching.TermEvidence.Found;
import org.paperround.paper.PaperCard;

/** Finds papers by what their source says of them: organisation and arXiv categories. */
final class LabelFinder {

  /** Stands beside a keyword in the title (about 1.4) and one in the abstract (about 0.5). */
  private static final double ORGANISATION_STRENGTH = 1.5;

  private static final double CATEGORY_STRENGTH = 0.4;

  private final List<PaperCard> papers;
  private final List<List<String>> organisations;

  LabelFinder(List<PaperCard> papers) {
    this.papers = papers;
    organisations = papers.stream().map(LabelFinder::organisation).toList();
  }

  /** The papers whose organisation's name has these words, whole and in this order. */
  TermEvidence findOrganisation(Term term) {
    List<String> asked = Words.of(term.text()).folded();
    Map<Integer, String> places = new HashMap<>();
    for (int paper = 0; paper < papers.size(); paper++) {
      String name = papers.get(paper).organisation();
      if (name != null
          && !asked.isEmpty()
          && Collections.indexOfSubList(organisations.get(paper), asked) >= 0) {
        places.put(paper, name);
      }
    }
    return evidence(term, places, Field.ORGANISATION, ORGANISATION_STRENGTH);
  }

  /** The papers of a category, or of any category of an archive. */
  TermEvidence findCategory(Term term) {
    Map<Integer, String> places = new HashMap<>();
    for (int paper = 0; paper < papers.size(); paper++) {
      for (String category : papers.get(paper).categories()) {
        if (ArxivCategories.covers(term.text(), category)) {
          places.putIfAbsent(paper, category);
        }
      }
    }
    return evidence(term, places, Field.CATEGORIES, CATEGORY_STRENGTH);
  }

  private TermEvidence evidence(
      Term term, Map<Integer, String> places, Field field, double strength) {
    double score = strength * Rarity.of(places.size(), papers.size());
    Map<Integer, Found> found = new HashMap<>();
    places.forEach(
        (paper, words) ->
            found.put(paper, new Found(score, new Reason(term.kind(), term.text(), words, field))));
    return TermEvidence.of(found);
  }

  private static List<String> organisation(PaperCard paper) {
    return paper.organisation() == null ? List.of() : Words.of(paper.organisation()).folded();
  }
}
