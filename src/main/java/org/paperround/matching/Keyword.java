package org.paperround.matching;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.en.EnglishAnalyzer;

/**
 * A reader's words, read. Whole in double quotes they are a phrase; else plain words, of which stop
 * words such as {@code of} only keep the distance between the others.
 *
 * @param words the words
 * @param phrase whether they must stand exactly so
 */
record Keyword(Words words, boolean phrase) {

  private static final CharArraySet STOP_WORDS = EnglishAnalyzer.ENGLISH_STOP_WORDS_SET;

  private static final Pattern QUOTED =
      Pattern.compile("[\"\u201c\u201d\u201e](.*)[\"\u201c\u201d]", Pattern.DOTALL);

  static Keyword parse(String text) {
    var quoted = QUOTED.matcher(text.strip());
    return quoted.matches()
        ? new Keyword(Words.of(quoted.group(1)), true)
        : new Keyword(Words.of(text), false);
  }

  /** A phrase that is known to be one, without quotes. */
  static Keyword phrase(String text) {
    return new Keyword(Words.of(text), true);
  }

  /** Indices of the words that must be found: all of a phrase, else those that say something. */
  List<Integer> wanted() {
    List<Integer> wanted = new ArrayList<>();
    for (int i = 0; i < words.list().size(); i++) {
      if (phrase || !isStopWord(i)) {
        wanted.add(i);
      }
    }
    return wanted;
  }

  /** The words themselves that must be found, each once. */
  List<String> wantedWords() {
    return wanted().stream().map(i -> words.list().get(i).folded()).distinct().toList();
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
