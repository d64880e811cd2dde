package org.paperround.matching;

/** Why a keyword that uses the syntax of queries cannot be taken. */
final class KeywordMistake extends Exception {

  private static final long serialVersionUID = 1;

  private final String sentence;

  /**
   * Says what is wrong and where.
   *
   * @param text the keyword
   * @param at index after the place that is wrong
   * @param what the end of a sentence, with its full stop
   */
  KeywordMistake(String text, int at, String what) {
    super(what, null, false, false);
    String rest = text.substring(at).strip();
    sentence =
        "\u201c%s \u27f5 here%s\u201d: %s"
            .formatted(text.substring(0, at), rest.isEmpty() ? "" : ", before " + rest, what);
  }

  /** The sentence for the reader. */
  String sentence() {
    return sentence;
  }
}
