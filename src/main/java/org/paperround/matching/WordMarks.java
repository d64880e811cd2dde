package org.paperround.matching;

import java.util.ArrayList;
import java.util.List;

/**
 * Terms that say how a word is written, where its folded form does not tell. They begin with a
 * character that no word has, stand at their word's place, and are changed by no filter.
 */
final class WordMarks {

  private static final char CAPITALS = '\u0001';
  private static final char AS_WRITTEN = '\u0002';
  private static final int LEAST_CAPITALS = 2;

  private WordMarks() {}

  /** The marks of a word. */
  static List<String> of(String folded, String written) {
    List<String> marks = new ArrayList<>(2);
    if (written.codePoints().filter(Character::isUpperCase).count() >= LEAST_CAPITALS) {
      marks.add(capitals(folded));
    }
    if (!PluralFilter.singular(folded).equals(folded)) {
      marks.add(asWritten(folded));
    }
    return marks;
  }

  /** The term of a word, in singular, that is written with two capitals or more. */
  static String capitals(String folded) {
    return CAPITALS + PluralFilter.singular(folded);
  }

  /** The term of a plural as it is written, so that {@code studi*} finds {@code studies}. */
  static String asWritten(String folded) {
    return AS_WRITTEN + folded;
  }

  static boolean isMark(String term) {
    return !term.isEmpty() && term.charAt(0) <= AS_WRITTEN;
  }
}
