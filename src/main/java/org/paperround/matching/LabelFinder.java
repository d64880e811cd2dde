package org.paperround.matching;

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
    organisations = papers.stream().map(LabelFinder::words).toList();
  }

  /** The papers of an organisation. */
  TermEvidence findOrganisation(Term term) {
    return evidence(term, organisation(term, term.text()));
  }

  /** The papers of a category, or of any category of an archive. */
  TermEvidence findCategory(Term term) {
    return evidence(term, category(term, term.text()));
  }

  /**
   * The papers whose organisation's name has these words, whole and in this order, however they are
   * parted: {@code HuggingFace} is {@code Hugging Face}. The score is the strength.
   */
  Map<Integer, Found> organisation(Term term, String asked) {
    String wanted = String.join("", Words.of(asked).folded());
    Map<Integer, Found> found = new HashMap<>();
    for (int paper = 0; paper < papers.size(); paper++) {
      String name = papers.get(paper).organisation();
      if (name != null && hasWords(organisations.get(paper), wanted)) {
        Reason reason = new Reason(term.kind(), term.text(), name, Field.ORGANISATION);
        found.put(paper, new Found(ORGANISATION_STRENGTH, reason));
      }
    }
    return found;
  }

  /** The papers of a category or archive. The score is the strength. */
  Map<Integer, Found> category(Term term, String asked) {
    Map<Integer, Found> found = new HashMap<>();
    for (int paper = 0; paper < papers.size(); paper++) {
      for (String category : papers.get(paper).categories()) {
        if (ArxivCategories.covers(asked, category)) {
          Reason reason = new Reason(term.kind(), term.text(), category, Field.CATEGORIES);
          found.putIfAbsent(paper, new Found(CATEGORY_STRENGTH, reason));
        }
      }
    }
    return found;
  }

  private TermEvidence evidence(Term term, Map<Integer, Found> strengths) {
    double rarity = Rarity.of(strengths.size(), papers.size());
    Map<Integer, Found> found = new HashMap<>(strengths);
    found.replaceAll((paper, part) -> new Found(rarity * part.score(), part.reason()));
    return TermEvidence.of(found);
  }

  private static boolean hasWords(List<String> words, String wanted) {
    for (int first = 0; first < words.size() && !wanted.isEmpty(); first++) {
      StringBuilder joined = new StringBuilder();
      for (int at = first; at < words.size() && joined.length() < wanted.length(); at++) {
        joined.append(words.get(at));
      }
      if (wanted.contentEquals(joined)) {
        return true;
      }
    }
    return false;
  }

  private static List<String> words(PaperCard paper) {
    return paper.organisation() == null ? List.of() : Words.of(paper.organisation()).folded();
  }
}
