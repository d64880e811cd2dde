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
  static Optional<KeywordFlaw> mistake(KeywordToken token, KeywordField field) {
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
      return Optional.of(new KeywordFlaw(KeywordFault.NO_LETTERS));
    }
    if (!keyword.canMatch()) {
      return Optional.of(new KeywordFlaw(KeywordFault.TOO_COMMON));
    }
    return token.slop() > 0 && keyword.words().list().size() > MOST_WORDS_MOVED
        ? Optional.of(new KeywordFlaw(KeywordFault.DISTANCE_OF_TOO_MANY_WORDS, MOST_WORDS_MOVED))
        : Optional.empty();
  }

  private static Optional<KeywordFlaw> label(KeywordToken token, KeywordField field) {
    if (token.kind() == Kind.BEGINNING || token.slop() > 0) {
      return Optional.of(new KeywordFlaw(KeywordFault.FIELD_TAKES_WORDS_ONLY, field.symbol()));
    }
    if (field == KeywordField.CATEGORY && CATEGORIES.name(token.text()).isEmpty()) {
      return Optional.of(new KeywordFlaw(KeywordFault.NO_CATEGORY));
    }
    return Words.of(token.text()).list().isEmpty()
        ? Optional.of(new KeywordFlaw(KeywordFault.NO_LETTERS))
        : Optional.empty();
  }
}
