package org.paperround.matching;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.paperround.matching.KeywordToken.Kind;

/** Joins the words of a query that stand beside each other: they are looked for near each other. */
final class KeywordRuns {

  private KeywordRuns() {}

  /**
   * The tokens with runs of words as one word.
   *
   * @throws KeywordMistake if it is not clear how far a field reaches
   */
  static List<KeywordToken> join(String text, List<KeywordToken> tokens) throws KeywordMistake {
    List<KeywordToken> joined = new ArrayList<>();
    KeywordField named = null;
    boolean alone = false;
    for (KeywordToken token : tokens) {
      KeywordToken last = joined.isEmpty() ? null : joined.getLast();
      boolean first = last == null || last.kind() != Kind.WORD || token.kind() != Kind.WORD;
      if (first || alone) {
        named = first ? named(last) : null;
        alone = first && (named == KeywordField.CATEGORY || isSign(last));
        joined.add(token);
      } else if (named != null) {
        throw new KeywordMistake(
            text, token.end(), new KeywordFlaw(KeywordFault.FIELD_FOR_ONE_WORD, named.symbol()));
      } else {
        String run = joined.removeLast().text() + " " + token.text();
        joined.add(new KeywordToken(Kind.WORD, run, 0, token.end()));
      }
    }
    return joined;
  }

  /** A minus or plus is for one word, {@code NOT} for all that stand beside each other. */
  private static boolean isSign(@Nullable KeywordToken last) {
    return last != null
        && (last.kind() == Kind.PLUS || (last.kind() == Kind.NOT && last.text().isEmpty()));
  }

  private static @Nullable KeywordField named(@Nullable KeywordToken last) {
    return last == null || last.kind() != Kind.FIELD ? null : KeywordField.ofSymbol(last.text());
  }
}
