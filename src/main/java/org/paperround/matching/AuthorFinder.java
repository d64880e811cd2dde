package org.paperround.matching;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.paperround.interest.Term;
import org.paperround.matching.AuthorName.Agreement;
import org.paperround.matching.Reason.Field;
import org.paperround.matching.TermEvidence.Found;
import org.paperround.paper.PaperCard;

/** Finds the papers of an author. To follow a person is a rule, not a likeness: it counts high. */
final class AuthorFinder {

  private static final double SURE = 2;
  private static final double POSSIBLE = 0.8;

  /** Takes the place of the rarity that other terms have. */
  private static final double WEIGHT = 5;

  /** Who could be meant by a word, so that a name is not compared with every author of a day. */
  private final Map<String, Set<Author>> byWord = new HashMap<>();

  private record Author(int paper, int place, String asPrinted, AuthorName name) {}

  AuthorFinder(List<PaperCard> papers) {
    for (int paper = 0; paper < papers.size(); paper++) {
      List<String> authors = papers.get(paper).authors();
      for (int place = 0; place < authors.size(); place++) {
        String printed = authors.get(place);
        Author author = new Author(paper, place, printed, AuthorName.of(printed));
        words(author.name())
            .forEach(word -> byWord.computeIfAbsent(word, w -> new LinkedHashSet<>()).add(author));
      }
    }
  }

  TermEvidence find(Term term) {
    Map<Integer, Found> found = strengths(term, term.text());
    found.replaceAll((paper, part) -> new Found(WEIGHT * part.score(), part.reason()));
    return TermEvidence.of(found);
  }

  /** The papers of an author. The score is the strength. */
  Map<Integer, Found> strengths(Term term, String name) {
    AuthorName asked = AuthorName.of(name);
    Map<Integer, Found> found = new TreeMap<>();
    words(asked)
        .flatMap(word -> byWord.getOrDefault(word, Set.of()).stream())
        .forEach(author -> add(term, asked, author, found));
    return found;
  }

  private static void add(Term term, AuthorName asked, Author author, Map<Integer, Found> found) {
    Agreement agreement = author.name().agreement(asked);
    if (agreement == Agreement.NONE) {
      return;
    }
    boolean possible = agreement == Agreement.POSSIBLE;
    Reason reason =
        new Reason(term.kind(), term.text(), author.asPrinted(), Field.AUTHORS, possible);
    Found here = new Found(possible ? POSSIBLE : SURE, reason);
    found.merge(author.paper(), here, (a, b) -> b.score() > a.score() ? b : a);
  }

  /** The words by which a name can be looked up: those spelt out. */
  private static Stream<String> words(AuthorName name) {
    return name.words().stream().filter(word -> word.length() > 1).distinct();
  }
}
