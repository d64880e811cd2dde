package org.paperround.matching;

import java.util.List;
import org.paperround.matching.KeywordToken.Kind;

/**
 * What the text of a keyword or mute is taken for. It is a query if it uses the syntax: {@code
 * AND}, {@code OR} or {@code NOT} in capitals, a field such as {@code title:}, a word with a star
 * at its end, a number after a phrase, a plus or minus before a word, or a phrase beside something
 * else. All other text is plain words or one phrase, whatever signs it has; brackets alone are
 * punctuation.
 */
sealed interface KeywordReading {

  /** Plain words or a phrase. */
  record Plain(Keyword keyword) implements KeywordReading {}

  /** A query. */
  record Query(KeywordQuery query) implements KeywordReading {}

  /**
   * A query with a mistake. Forms refuse it; if one is stored all the same, its words are looked
   * for.
   *
   * @param keyword its words
   * @param mistake what is wrong, and where
   */
  record Mistaken(Keyword keyword, KeywordMistake mistake) implements KeywordReading {}

  /** Reads any text. */
  static KeywordReading of(String typed) {
    String text = Keyword.straightQuotes(typed.strip());
    List<KeywordToken> tokens = KeywordLexer.tokens(text);
    if (!isQuery(tokens)) {
      return new Plain(Keyword.parse(text));
    }
    try {
      return new Query(KeywordParser.parse(text, tokens));
    } catch (KeywordMistake mistake) {
      return new Mistaken(Keyword.parse(text), mistake);
    }
  }

  private static boolean isQuery(List<KeywordToken> tokens) {
    boolean hasWords = tokens.stream().anyMatch(KeywordToken::saysSomething);
    boolean phraseBeside =
        tokens.size() > 1 && tokens.stream().anyMatch(token -> token.kind() == Kind.PHRASE);
    return hasWords && (phraseBeside || tokens.stream().anyMatch(KeywordToken::isSyntax));
  }
}
