package org.paperround.matching;

import java.util.ArrayList;
import java.util.List;

/**
 * The words of a text with their places in it. A word is a run of letters and digits; {@code C++},
 * {@code C#} and {@code 3.5} are words, and hyphens part words but leave them joined.
 *
 * @param text the text as it stands
 * @param list its words in order
 * @param compounds the runs of joined words, single words too, in order
 */
record Words(String text, List<Word> list, List<Compound> compounds) {

  /** Longer runs of letters are no words of any language. */
  private static final int MAX_LENGTH = 100;

  private static final String HYPHENS = "-\u2010\u2011\u2013";

  /**
   * One word.
   *
   * @param folded as words are compared, see {@link Folding}
   * @param start index of its first character
   * @param end index after its last character
   * @param compound index of the compound that it belongs to
   */
  record Word(String folded, int start, int end, int compound) {}

  /**
   * Words between which only hyphens stand; mostly just one.
   *
   * @param first index of the first word
   * @param last index of the last one
   */
  record Compound(int first, int last) {}

  /** Finds the words of any text. */
  static Words of(String text) {
    List<Word> words = new ArrayList<>();
    List<Compound> compounds = new ArrayList<>();
    int at = 0;
    int lastEnd = -1;
    while (at < text.length()) {
      int cp = text.codePointAt(at);
      if (!isStart(cp)) {
        at += Character.charCount(cp);
        continue;
      }
      int end = end(text, at);
      String folded = end - at <= MAX_LENGTH ? Folding.fold(text.substring(at, end)) : "";
      if (!folded.isEmpty()) {
        boolean joined =
            lastEnd >= 0 && at == lastEnd + 1 && HYPHENS.indexOf(text.charAt(lastEnd)) >= 0;
        int place = words.size();
        int first = joined ? compounds.removeLast().first() : place;
        words.add(new Word(folded, at, end, compounds.size()));
        compounds.add(new Compound(first, place));
        lastEnd = end;
      }
      at = end;
    }
    return new Words(text, List.copyOf(words), List.copyOf(compounds));
  }

  /** The folded words. */
  List<String> folded() {
    return list.stream().map(Word::folded).toList();
  }

  /** The text from one word to another, as it stands. */
  String span(int first, int last) {
    return text.substring(list.get(first).start(), list.get(last).end());
  }

  /** The compound that a word belongs to. */
  Compound compoundOf(int word) {
    return compounds.get(list.get(word).compound());
  }

  /** A compound in one piece: {@code multimodal} for {@code multi-modal}. */
  String inOnePiece(Compound compound) {
    StringBuilder whole = new StringBuilder();
    for (int i = compound.first(); i <= compound.last(); i++) {
      whole.append(list.get(i).folded());
    }
    return whole.toString();
  }

  private static int end(String text, int start) {
    int at = start;
    boolean letters = true;
    while (at < text.length()) {
      int cp = text.codePointAt(at);
      if (isInside(cp)) {
        letters &= Character.isLetter(cp);
        at += Character.charCount(cp);
      } else if (joinsInside(text, at)) {
        at++;
      } else {
        break;
      }
    }
    return letters ? at + signs(text, at) : at;
  }

  /** An apostrophe between letters or a point between digits. */
  private static boolean joinsInside(String text, int at) {
    if (at == 0 || at + 1 >= text.length()) {
      return false;
    }
    int before = text.codePointBefore(at);
    int after = text.codePointAt(at + 1);
    return switch (text.charAt(at)) {
      case '\'', '\u2019' -> Character.isLetter(before) && Character.isLetter(after);
      case '.' -> Character.isDigit(before) && Character.isDigit(after);
      default -> false;
    };
  }

  /** The length of the signs that belong to a name such as {@code C++} or {@code F#}. */
  private static int signs(String text, int at) {
    if (text.startsWith("++", at)) {
      return 2;
    }
    boolean sharp =
        text.startsWith("#", at) && (at + 1 == text.length() || !isStart(text.codePointAt(at + 1)));
    return sharp ? 1 : 0;
  }

  private static boolean isStart(int cp) {
    return Character.isLetterOrDigit(cp) || Character.getType(cp) == Character.OTHER_NUMBER;
  }

  private static boolean isInside(int cp) {
    int type = Character.getType(cp);
    return isStart(cp)
        || type == Character.NON_SPACING_MARK
        || type == Character.COMBINING_SPACING_MARK;
  }
}
