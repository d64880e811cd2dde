package org.paperround.matching;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.paperround.interest.Term;
import org.paperround.interest.Topic;
import org.paperround.matching.PaperAnalyzer.Form;
import org.paperround.matching.Reason.Field;
import org.paperround.matching.TermEvidence.Found;
import org.paperround.matching.TextHits.Span;

/**
 * Finds the papers of a topic. Its words are alternatives: the strongest counts, the next adds a
 * little, and their number does not. A topic is what a paper is about: a word must stand in the
 * title, or the topic's words twice in the abstract; once is a mention in passing ("with
 * applications in robotics").
 */
final class TopicFinder {

  private static final double SECOND_FACTOR = 0.1;
  private static final int LEAST_MENTIONS = 2;

  private final PaperIndex index;

  TopicFinder(PaperIndex index) {
    this.index = index;
  }

  /** One word of the topic in both fields. */
  private record WordHits(TextHits title, TextHits summary) {

    double strength(int paper) {
      return KeywordFinder.TITLE_BOOST * title.strength(paper) + summary.strength(paper);
    }
  }

  TermEvidence find(Term term, Topic topic) {
    List<WordHits> words = new ArrayList<>();
    Set<Integer> candidates = new TreeSet<>();
    for (String word : topic.words()) {
      Keyword phrase = Keyword.phrase(word);
      WordHits hits =
          new WordHits(
              index.together(phrase, Field.TITLE, Form.PLAIN),
              index.together(phrase, Field.ABSTRACT, Form.PLAIN));
      words.add(hits);
      candidates.addAll(hits.title().strengths().keySet());
      candidates.addAll(hits.summary().strengths().keySet());
    }
    candidates.removeIf(paper -> !isAbout(paper, words));
    double rarity = Rarity.of(candidates.size(), index.size());
    Map<Integer, Found> found = new HashMap<>();
    for (int paper : candidates) {
      Reason reason = reason(term, topic, paper, words);
      found.put(paper, new Found(rarity * strength(paper, words), reason));
    }
    return TermEvidence.of(found);
  }

  private static boolean isAbout(int paper, List<WordHits> words) {
    return words.stream().anyMatch(w -> w.title().has(paper))
        || mentions(paper, words) >= LEAST_MENTIONS;
  }

  /** How many places in the abstract name the topic; words that overlap name it once. */
  private static int mentions(int paper, List<WordHits> words) {
    List<Span> spans =
        words.stream()
            .filter(w -> w.summary().has(paper))
            .flatMap(w -> w.summary().spans(paper).stream())
            .sorted(Comparator.comparingInt(Span::last))
            .toList();
    int count = 0;
    int last = -1;
    for (Span span : spans) {
      if (span.first() > last) {
        count++;
        last = span.last();
      }
    }
    return count;
  }

  private static double strength(int paper, List<WordHits> words) {
    List<Double> strengths =
        words.stream()
            .map(w -> w.strength(paper))
            .sorted(Comparator.reverseOrder())
            .limit(2)
            .toList();
    double second = strengths.size() > 1 ? strengths.get(1) : 0;
    return strengths.getFirst() + SECOND_FACTOR * second;
  }

  private static Reason reason(Term term, Topic topic, int paper, List<WordHits> words) {
    Optional<TextHits> title = strongest(paper, words.stream().map(WordHits::title).toList());
    Field field = title.isPresent() ? Field.TITLE : Field.ABSTRACT;
    TextHits hits =
        title.orElseGet(
            () -> strongest(paper, words.stream().map(WordHits::summary).toList()).orElseThrow());
    return new Reason(term.kind(), topic.label(), hits.words(paper), field);
  }

  /** The strongest hit in a paper; of equal ones the first. */
  private static Optional<TextHits> strongest(int paper, List<TextHits> all) {
    Optional<TextHits> best = Optional.empty();
    for (TextHits hits : all) {
      double least = best.map(b -> b.strength(paper)).orElse(0d);
      if (hits.strength(paper) > least) {
        best = Optional.of(hits);
      }
    }
    return best;
  }
}
