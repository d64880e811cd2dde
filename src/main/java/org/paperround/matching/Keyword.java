package org.paperround.matching;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.en.EnglishAnalyzer;

/**
 * A reader's words, read.
 *
 * @param words the words; letters and digits of one name stand joined, see {@link KeywordForms}
 * @param mode how they must stand
 * @param slop for a phrase, how many places its words may be moved, all together
 * @param acronym whether it is one word in capitals, which finds no word that has fewer than two
 */
record Keyword(Words words, Mode mode, int slop, boolean acronym) {

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

  private static final Pattern QUOTES = Pattern.compile("[\u201c\u201d\u201e\u201f\uff02]");
  private static final Pattern QUOTED = Pattern.compile("\"(.*)\"", Pattern.DOTALL);

  /** A text with all double quotes as they are typed on a keyboard. */
  static String straightQuotes(String text) {
    return QUOTES.matcher(text).replaceAll("\"");
  }

  /** Plain words, or a phrase if the whole is in double quotes. */
  static Keyword parse(String text) {
    var quoted = QUOTED.matcher(straightQuotes(text.strip()));
    return quoted.matches() ? phrase(quoted.group(1)) : plain(text);
  }

  /** Words without quotes. */
  static Keyword plain(String text) {
    return unquoted(Words.of(KeywordForms.hyphenated(text)), KeywordForms.isAcronym(text));
  }

  /** A phrase that is known to be one, without quotes. */
  static Keyword phrase(String text) {
    return near(text, 0);
  }

  /** A phrase whose words may be moved by some places. */
  static Keyword near(String text, int slop) {
    Words words = Words.of(KeywordForms.hyphenated(text));
    return new Keyword(words, Mode.PHRASE, slop, KeywordForms.isAcronym(text));
  }

  private static Keyword unquoted(Words words, boolean acronym) {
    boolean oneCompound = words.compounds().size() == 1 && words.list().size() > 1;
    return new Keyword(words, oneCompound ? Mode.COMPOUND : Mode.WORDS, 0, acronym);
  }

  /** The same with letters and digits of a name in one piece; itself if there is no such name. */
  Keyword inOnePiece() {
    String text = KeywordForms.inOnePiece(words.text());
    return text.equals(words.text()) ? this : new Keyword(Words.of(text), mode, slop, acronym);
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
        .map(c -> unquoted(Words.of(words.span(c.first(), c.last())), false))
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
    Words.Word word = words.list().get(index);
    return STOP_WORDS.contains(word.folded())
        && !isJoined(word.start() - 1)
        && !isJoined(word.end());
  }

  /** In {@code Q&A} and {@code A/B} the letter is no article. */
  private boolean isJoined(int at) {
    return at >= 0 && at < words.text().length() && "&/".indexOf(words.text().charAt(at)) >= 0;
  }
}
