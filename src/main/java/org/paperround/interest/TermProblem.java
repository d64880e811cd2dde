package org.paperround.interest;

/** Why something typed into a field of terms cannot be taken. */
public sealed interface TermProblem {

  /** The problem as a sentence for the reader. */
  String sentence(TermTexts texts);

  /**
   * A term is too long.
   *
   * @param start how it begins
   * @param length in characters
   */
  record TooLong(String start, int length) implements TermProblem {

    @Override
    public String sentence(TermTexts texts) {
      return texts.tooLong(start, length, Term.MAX_TEXT);
    }
  }

  /**
   * There are too many terms.
   *
   * @param leftOut how many were not taken
   * @param first how the first of these begins
   */
  record TooMany(int leftOut, String first) implements TermProblem {

    @Override
    public String sentence(TermTexts texts) {
      return texts.tooMany(Interest.MAX_TERMS, leftOut, first);
    }
  }
}
