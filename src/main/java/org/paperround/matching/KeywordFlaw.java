package org.paperround.matching;

/**
 * What is wrong with a piece of a keyword.
 *
 * @param detail the field, operator or number that it is about; empty if about none
 */
record KeywordFlaw(KeywordFault fault, String detail) {

  KeywordFlaw(KeywordFault fault) {
    this(fault, "");
  }

  KeywordFlaw(KeywordFault fault, int number) {
    this(fault, Integer.toString(number));
  }

  /** Says it, as the end of a sentence. */
  String words(KeywordTexts texts) {
    return fault.words(texts, detail);
  }
}
