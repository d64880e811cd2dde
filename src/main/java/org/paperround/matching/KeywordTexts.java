package org.paperround.matching;

import io.quarkus.qute.i18n.MessageBundle;

/** What is said of keywords that cannot be taken: {@code {keyword:…}} in templates. */
@MessageBundle(value = "keyword", locale = "en")
public interface KeywordTexts {

  String here(String before, String what);

  String hereBefore(String before, String after, String what);

  String unreadable();

  String fieldForOneWord(String field);

  String fieldInsideField();

  String fieldWithoutWord(String field);

  String fieldUnknown(String field);

  String fieldTakesWordsOnly(String field);

  String tooManyParts(String most);

  String tooManyBrackets(String most);

  String bracketClosesNothing();

  String bracketNeverClosed();

  String quoteNeverClosed();

  String operatorNeedsWords(String operator);

  String notNeedsWord();

  String nothingAfterSign();

  String nothingToLookFor();

  String onlyExcludes();

  String onlyExcludesBesideOr();

  String noMoreWeight();

  String distance(String most);

  String distanceOfTooManyWords(String most);

  String noRanges();

  String noRegularExpressions();

  String noSimilarSpellings();

  String starInside();

  String starAfterSeveralWords();

  String starAfterTooLittle();

  String noCategory();

  String noLetters();

  String tooCommon();

  String keywordWithoutLetters(String keyword);

  String keywordTooCommon(String keyword);
}
