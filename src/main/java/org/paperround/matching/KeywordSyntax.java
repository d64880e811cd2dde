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
   */
  public static Optional<String> problem(String text) {
    return switch (KeywordReading.of(text)) {
      case KeywordReading.Query query -> Optional.empty();
      case KeywordReading.Mistaken mistaken -> Optional.of(mistaken.sentence());
      case KeywordReading.Plain plain -> problem(text, plain.keyword());
    };
  }

  private static Optional<String> problem(String text, Keyword keyword) {
    if (keyword.canMatch()) {
      return Optional.empty();
    }
    return Optional.of(
        keyword.words().list().isEmpty()
            ? "\u201c%s\u201d has no letters or digits to look for.".formatted(text.strip())
            : "\u201c%s\u201d stands in nearly every paper; add a word that says more."
                .formatted(text.strip()));
  }
}
