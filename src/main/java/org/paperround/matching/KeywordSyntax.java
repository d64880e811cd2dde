package org.paperround.matching;

import java.util.Optional;

/** Tells a form what the matcher will make of a keyword or mute. */
public final class KeywordSyntax {

  private KeywordSyntax() {}

  /**
   * Why a keyword can never match, as a sentence for its reader; empty if it can.
   *
   * @param text what the reader typed, quotes and all
   */
  public static Optional<String> problem(String text) {
    Keyword keyword = Keyword.parse(text);
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
