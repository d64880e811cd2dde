package org.paperround.matching;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.tartarus.snowball.ext.EnglishStemmer;

/**
 * The words of a text as they are compared for similarity: folded, stemmed, empty if they say
 * nothing.
 */
final class Stems {

  /** What every abstract says, whatever it is about, beside Lucene's stop words. */
  private static final Set<String> OF_EVERY_PAPER =
      Set.of(
          "also",
          "based",
          "can",
          "from",
          "has",
          "have",
          "its",
          "our",
          "paper",
          "propose",
          "proposed",
          "results",
          "show",
          "than",
          "use",
          "used",
          "using",
          "via",
          "we",
          "which");

  private static final CharArraySet OF_EVERY_TEXT = EnglishAnalyzer.ENGLISH_STOP_WORDS_SET;

  private Stems() {}

  static List<String> of(String text) {
    EnglishStemmer stemmer = new EnglishStemmer();
    List<String> stems = new ArrayList<>();
    for (String word : Words.of(text).folded()) {
      if (OF_EVERY_TEXT.contains(word) || OF_EVERY_PAPER.contains(word)) {
        stems.add("");
      } else {
        stemmer.setCurrent(word);
        stemmer.stem();
        stems.add(stemmer.getCurrent());
      }
    }
    return stems;
  }
}
