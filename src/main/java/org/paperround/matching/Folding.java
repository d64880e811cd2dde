package org.paperround.matching;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;

/** The form in which words are compared: lower case, without diacritics, ligatures, apostrophes. */
final class Folding {

  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern POSSESSIVE = Pattern.compile("['\u2019][sS]$");
  private static final Pattern APOSTROPHES = Pattern.compile("['\u2019]");

  private Folding() {}

  /** Folds one word; {@code Garçon’s} becomes {@code garcon}. */
  static String fold(String word) {
    if (isAsciiWord(word)) {
      return word.toLowerCase(Locale.ROOT);
    }
    String bare = APOSTROPHES.matcher(POSSESSIVE.matcher(word).replaceAll("")).replaceAll("");
    String unmarked =
        MARKS.matcher(Normalizer.normalize(bare, Normalizer.Form.NFKD)).replaceAll("");
    char[] folded = new char[4 * unmarked.length()];
    int length =
        ASCIIFoldingFilter.foldToASCII(unmarked.toCharArray(), 0, folded, 0, unmarked.length());
    return new String(folded, 0, length).toLowerCase(Locale.ROOT);
  }

  /** Nearly every word is one of these, and they need no more than lower case. */
  private static boolean isAsciiWord(String word) {
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      if (c >= 128 || c == '\'') {
        return false;
      }
    }
    return true;
  }
}
