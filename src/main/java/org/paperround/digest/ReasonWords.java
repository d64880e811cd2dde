package org.paperround.digest;

import org.paperround.matching.Reason;

/** Says why a paper is there, in the language of the texts. */
record ReasonWords(DigestTexts texts) {

  private static final int LONGEST_QUOTE = 60;

  private static final char LEFT_TO_RIGHT_MARK = '\u200E';

  /** Such as {@code keyword “dice loss” in the title}. */
  String of(Reason reason) {
    String label = quotable(unquoted(reason.label()));
    if (reason.field() == Reason.Field.MEANING) {
      return inMeaning(reason.kind(), label);
    }
    String words = quotable(reason.words());
    boolean asNamed = words.isEmpty() || words.equalsIgnoreCase(label);
    String found = asNamed ? label : words;
    String place = texts.place(reason.field());
    return switch (reason.kind()) {
      case KEYWORD -> {
        if (reason.possible()) {
          yield texts.keywordPossible(label, words, place);
        }
        yield asNamed ? texts.keyword(label, place) : texts.keywordFound(label, words, place);
      }
      case TOPIC -> asNamed ? texts.topic(label, place) : texts.topicFound(label, words, place);
      case CATEGORY -> texts.category(label);
      case AUTHOR -> reason.possible() ? texts.authorPossible(found) : texts.author(found);
      case ORGANISATION -> texts.organisation(found);
      case EXAMPLE -> texts.example(label);
      case MUTE -> texts.mute(label, place);
    };
  }

  /** Close as a whole, though the words themselves may not be there. */
  private String inMeaning(Reason.Kind kind, String label) {
    return switch (kind) {
      case TOPIC -> texts.meaningTopic(label);
      case EXAMPLE -> texts.meaningExample(label);
      case KEYWORD, CATEGORY, AUTHOR, ORGANISATION, MUTE -> texts.meaning(label);
    };
  }

  /**
   * Fit to stand within a sentence. After words that are written from right to left the sentence
   * goes on from left to right, and does not run on with them where signs follow.
   */
  private static String quotable(String text) {
    String line = PlainLine.shortened(text, LONGEST_QUOTE);
    return PlainLine.isBidirectional(line) ? line + LEFT_TO_RIGHT_MARK : line;
  }

  /** A phrase is typed in quotes; the sentence has its own. */
  private static String unquoted(String label) {
    boolean quoted = label.length() > 2 && label.startsWith("\"") && label.endsWith("\"");
    return quoted ? label.substring(1, label.length() - 1) : label;
  }
}
