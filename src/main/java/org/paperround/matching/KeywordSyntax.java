package org.paperround.matching;

import java.util.Optional;

/** Tells a form what the matcher will make of a keyword or mute. */
public final class KeywordSyntax {

  private KeywordSyntax() {}

  /**
   * What is wrong with a keyword and where, or why it can never match, as a sentence for its
   * reader; empty if it can match. Never fails.
   *
   * @param text what the reader typed, quotes and all
   * @param texts the words to say it in
   */
  public static Optional<String> problem(String text, KeywordTexts texts) {
    return switch (KeywordReading.of(text)) {
      case KeywordReading.Query query -> Optional.empty();
      case KeywordReading.Mistaken mistaken -> Optional.of(mistaken.mistake().sentence(texts));
      case KeywordReading.Plain plain -> problem(text.strip(), plain.keyword(), texts);
    };
  }

  private static Optional<String> problem(String text, Keyword keyword, KeywordTexts texts) {
    if (keyword.canMatch()) {
      return Optional.empty();
    }
    return Optional.of(
        keyword.words().list().isEmpty()
            ? texts.keywordWithoutLetters(text)
            : texts.keywordTooCommon(text));
  }
}
