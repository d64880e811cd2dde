package org.paperround.matching;

import java.util.function.BiFunction;
import java.util.function.Function;

/** What can be wrong with a keyword that uses the syntax of queries. */
enum KeywordFault {
  UNREADABLE(KeywordTexts::unreadable),
  FIELD_FOR_ONE_WORD(KeywordTexts::fieldForOneWord),
  FIELD_INSIDE_FIELD(KeywordTexts::fieldInsideField),
  FIELD_WITHOUT_WORD(KeywordTexts::fieldWithoutWord),
  FIELD_UNKNOWN(KeywordTexts::fieldUnknown),
  FIELD_TAKES_WORDS_ONLY(KeywordTexts::fieldTakesWordsOnly),
  TOO_MANY_PARTS(KeywordTexts::tooManyParts),
  TOO_MANY_BRACKETS(KeywordTexts::tooManyBrackets),
  BRACKET_CLOSES_NOTHING(KeywordTexts::bracketClosesNothing),
  BRACKET_NEVER_CLOSED(KeywordTexts::bracketNeverClosed),
  QUOTE_NEVER_CLOSED(KeywordTexts::quoteNeverClosed),
  OPERATOR_NEEDS_WORDS(KeywordTexts::operatorNeedsWords),
  NOT_NEEDS_WORD(KeywordTexts::notNeedsWord),
  NOTHING_AFTER_SIGN(KeywordTexts::nothingAfterSign),
  NOTHING_TO_LOOK_FOR(KeywordTexts::nothingToLookFor),
  ONLY_EXCLUDES(KeywordTexts::onlyExcludes),
  ONLY_EXCLUDES_BESIDE_OR(KeywordTexts::onlyExcludesBesideOr),
  NO_MORE_WEIGHT(KeywordTexts::noMoreWeight),
  DISTANCE(KeywordTexts::distance),
  DISTANCE_OF_TOO_MANY_WORDS(KeywordTexts::distanceOfTooManyWords),
  NO_RANGES(KeywordTexts::noRanges),
  NO_REGULAR_EXPRESSIONS(KeywordTexts::noRegularExpressions),
  NO_SIMILAR_SPELLINGS(KeywordTexts::noSimilarSpellings),
  STAR_INSIDE(KeywordTexts::starInside),
  STAR_AFTER_SEVERAL_WORDS(KeywordTexts::starAfterSeveralWords),
  STAR_AFTER_TOO_LITTLE(KeywordTexts::starAfterTooLittle),
  NO_CATEGORY(KeywordTexts::noCategory),
  NO_LETTERS(KeywordTexts::noLetters),
  TOO_COMMON(KeywordTexts::tooCommon);

  private final BiFunction<KeywordTexts, String, String> words;

  KeywordFault(Function<KeywordTexts, String> words) {
    this.words = (texts, detail) -> words.apply(texts);
  }

  KeywordFault(BiFunction<KeywordTexts, String, String> words) {
    this.words = words;
  }

  /** Says it, as the end of a sentence, of a field, operator or number if it is about one. */
  String words(KeywordTexts texts, String detail) {
    return words.apply(texts, detail);
  }
}
