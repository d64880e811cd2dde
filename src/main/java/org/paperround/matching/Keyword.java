package org.paperround.matching;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.en.EnglishAnalyzer;

/**
 * A reader's words, read.
 *
 * @param words the words
 * @param mode how they must stand
 */
record Keyword(Words words, Mode mode) {

  /** How the words of a keyword must stand in a paper. */
  enum Mode {
    /** Whole in double quotes: exactly so. */
    PHRASE,
    /** One hyphenated compound, such as {@code GPT-4}: in this order with nothing between. */
    COMPOUND,
    /** Close together, or scattered; stop words such as {@code of} only keep the distance. */
    WORDS
  }

  private static final CharArraySet STOP_WORDS = EnglishAnalyzer.ENGLISH_STOP_WORDS_SET;

  private static final Pattern QUOTED =
      Pattern.compile("[\"\u201c\u201d\u201e](.*)[\"\u201c\u201d]", Pattern.DOTALL);

  static Keyword parse(String text) {
    var quoted = QUOTED.matcher(text.strip());
    return quoted.matches() ? phrase(quoted.group(1)) : unquoted(Words.of(text));
  }

  /** A phrase that is known to be one, without quotes. */
  static Keyword phrase(String text) {
    return new Keyword(Words.of(text), Mode.PHRASE);
  }

  private static Keyword unquoted(Words words) {
    boolean oneCompound = words.compounds().size() == 1 && words.list().size() > 1;
    return new Keyword(words, oneCompound ? Mode.COMPOUND : Mode.WORDS);
  }

  /** Indices of the words that must be found; plain stop words need not. */
  List<Integer> wanted() {
    List<Integer> wanted = new ArrayList<>();
    for (int i = 0; i < words.list().size(); i++) {
      if (mode != Mode.WORDS || !isStopWord(i)) {
        wanted.add(i);
      }
    }
    return wanted;
  }

  /** The words and compounds of plain words, each as a keyword, without stop words and doubles. */
  List<Keyword> parts() {
    return words.compounds().stream()
        .map(c -> unquoted(Words.of(words.span(c.first(), c.last()))))
        .filter(Keyword::canMatch)
        .distinct()
        .toList();
  }

  /** Whether there is at least one word that says something. */
  boolean canMatch() {
    for (int i = 0; i < words.list().size(); i++) {
      if (!isStopWord(i)) {
        return true;
      }
    }
    return false;
  }

  private boolean isStopWord(int index) {
    return STOP_WORDS.contains(words.list().get(index).folded());
  }
}
