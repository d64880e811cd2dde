package org.paperround.matching;

import java.util.Optional;
import org.paperround.interest.ArxivCategories;
import org.paperround.matching.KeywordToken.Kind;

/** What a single part of a query must be like. */
final class KeywordLeaf {

  private static final ArxivCategories CATEGORIES = ArxivCategories.bundled();

  private static final int MOST_WORDS_MOVED = 8;

  private KeywordLeaf() {}

  /** What is wrong with a word, phrase or beginning in a field, if anything. */
  static Optional<String> mistake(KeywordToken token, KeywordField field) {
    if (!field.isText()) {
      return label(token, field);
    }
    if (token.kind() == Kind.BEGINNING) {
      return Optional.empty();
    }
    Keyword keyword =
        token.kind() == Kind.PHRASE
            ? Keyword.near(token.text(), token.slop())
            : Keyword.plain(token.text());
    if (keyword.words().list().isEmpty()) {
      return Optional.of("there are no letters or digits to look for.");
    }
    if (!keyword.canMatch()) {
      return Optional.of("that stands in nearly every paper; add a word that says more.");
    }
    return token.slop() > 0 && keyword.words().list().size() > MOST_WORDS_MOVED
        ? Optional.of("~ can stand after at most %d words.".formatted(MOST_WORDS_MOVED))
        : Optional.empty();
  }

  private static Optional<String> label(KeywordToken token, KeywordField field) {
    if (token.kind() == Kind.BEGINNING || token.slop() > 0) {
      return Optional.of("%s: takes neither * nor ~.".formatted(field.symbol()));
    }
    if (field == KeywordField.CATEGORY && CATEGORIES.name(token.text()).isEmpty()) {
      return Optional.of("that is not an arXiv category.");
    }
    return Words.of(token.text()).list().isEmpty()
        ? Optional.of("there are no letters or digits to look for.")
        : Optional.empty();
  }
}
