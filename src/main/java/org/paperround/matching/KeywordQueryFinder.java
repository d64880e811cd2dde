package org.paperround.matching;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.paperround.interest.Term;
import org.paperround.matching.Reason.Field;
import org.paperround.matching.TermEvidence.Found;

/**
 * Finds the papers of a query. Each part is looked for as it would be by itself, an author as
 * authors are; then sets are joined. A paper's score is the rarity of the whole query times its
 * strength: the mean of parts that must all be there, the greatest of alternatives. What a query
 * excludes, and all of a mute, is taken strictly: the words themselves, authors who are sure.
 */
final class KeywordQueryFinder {

  private final KeywordFinder keywords;
  private final AuthorFinder authors;
  private final LabelFinder labels;
  private final int papers;

  KeywordQueryFinder(KeywordFinder keywords, AuthorFinder authors, LabelFinder labels, int papers) {
    this.keywords = keywords;
    this.authors = authors;
    this.labels = labels;
    this.papers = papers;
  }

  TermEvidence find(Term term, KeywordQuery query) {
    Map<Integer, KeywordHit> hits = hits(term, query, term.kind() == Term.Kind.MUTE);
    double rarity = Rarity.of(hits.size(), papers);
    Map<Integer, Found> found = new HashMap<>();
    hits.forEach(
        (paper, hit) -> found.put(paper, new Found(rarity * hit.strength(), hit.reason(term))));
    return TermEvidence.of(found);
  }

  private Map<Integer, KeywordHit> hits(Term term, KeywordQuery query, boolean strictly) {
    return switch (query) {
      case KeywordQuery.Text text -> {
        Set<Field> fields = fields(text.field());
        yield leaf(
            strictly
                ? keywords.exact(term, text.keyword(), fields)
                : keywords.strengths(term, text.keyword(), fields));
      }
      case KeywordQuery.Beginning beginning ->
          leaf(keywords.beginning(term, beginning.word(), fields(beginning.field())));
      case KeywordQuery.Label label -> leaf(label(term, label, strictly));
      case KeywordQuery.All all -> all(term, all, strictly);
      case KeywordQuery.Any any -> any(term, any.any(), strictly);
    };
  }

  private Map<Integer, Found> label(Term term, KeywordQuery.Label label, boolean strictly) {
    Map<Integer, Found> found =
        switch (label.field()) {
          case AUTHOR -> authors.strengths(term, label.text());
          case ORGANISATION -> labels.organisation(term, label.text());
          case CATEGORY -> labels.category(term, label.text());
          case ANYWHERE, TITLE, ABSTRACT -> throw new IllegalArgumentException(label.toString());
        };
    if (strictly) {
      found.values().removeIf(part -> part.reason().possible());
    }
    return found;
  }

  private Map<Integer, KeywordHit> all(Term term, KeywordQuery.All query, boolean strictly) {
    Map<Integer, KeywordHit> met = new TreeMap<>();
    int size = query.all().size();
    for (int i = 0; i < size; i++) {
      Map<Integer, KeywordHit> part = hits(term, query.all().get(i), strictly);
      if (i == 0) {
        met.putAll(part);
      } else {
        met.keySet().retainAll(part.keySet());
        met.replaceAll((paper, hit) -> hit.and(part.getOrDefault(paper, hit)));
      }
      if (met.isEmpty()) {
        return met;
      }
    }
    for (KeywordQuery excluded : query.none()) {
      met.keySet().removeAll(hits(term, excluded, true).keySet());
    }
    met.replaceAll((paper, hit) -> hit.over(size));
    return met;
  }

  private Map<Integer, KeywordHit> any(Term term, List<KeywordQuery> parts, boolean strictly) {
    Map<Integer, KeywordHit> met = new TreeMap<>();
    for (KeywordQuery part : parts) {
      hits(term, part, strictly)
          .forEach(
              (paper, hit) -> met.merge(paper, hit, (a, b) -> b.strength() > a.strength() ? b : a));
    }
    return met;
  }

  private static Map<Integer, KeywordHit> leaf(Map<Integer, Found> found) {
    Map<Integer, KeywordHit> hits = new TreeMap<>();
    found.forEach((paper, part) -> hits.put(paper, new KeywordHit(part.score(), List.of(part))));
    return hits;
  }

  private static Set<Field> fields(KeywordField field) {
    return switch (field) {
      case TITLE -> EnumSet.of(Field.TITLE);
      case ABSTRACT -> EnumSet.of(Field.ABSTRACT);
      case ANYWHERE, AUTHOR, ORGANISATION, CATEGORY -> KeywordFinder.BOTH;
    };
  }
}
