package org.paperround.matching;

/** Why a keyword that uses the syntax of queries cannot be taken. */
final class KeywordMistake extends Exception {

  private static final long serialVersionUID = 1;

  private final String before;
  private final String after;
  private final transient KeywordFlaw flaw;

  /**
   * Notes what is wrong and where.
   *
   * @param text the keyword
   * @param at index after the place that is wrong
   */
  KeywordMistake(String text, int at, KeywordFlaw flaw) {
    super(flaw.fault().name(), null, false, false);
    this.before = text.substring(0, at);
    this.after = text.substring(at).strip();
    this.flaw = flaw;
  }

  /** A sentence for the reader that shows the place. */
  String sentence(KeywordTexts texts) {
    String what = flaw.words(texts);
    return after.isEmpty() ? texts.here(before, what) : texts.hereBefore(before, after, what);
  }
}
