package org.paperround.matching;

import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.KeywordAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/**
 * Makes tokens of {@link Words}; a token's position is the word's index. A hyphenated compound also
 * stands in one piece over its first and its last word, so that {@code multimodal} and {@code
 * multi-modal} meet, in phrases too. {@link WordMarks} stand over their words.
 */
final class PaperTokenizer extends Tokenizer {

  /** Longer chains of hyphens are no compounds of any language. */
  private static final int MAX_COMPOUND = 100;

  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final PositionIncrementAttribute increment =
      addAttribute(PositionIncrementAttribute.class);
  private final KeywordAttribute finished = addAttribute(KeywordAttribute.class);

  private Iterator<Token> tokens = List.<Token>of().iterator();

  private record Token(String text, int increment) {}

  @Override
  public void reset() throws IOException {
    super.reset();
    StringWriter text = new StringWriter();
    input.transferTo(text);
    tokens = tokens(Words.of(text.toString())).iterator();
  }

  @Override
  public boolean incrementToken() {
    clearAttributes();
    if (!tokens.hasNext()) {
      return false;
    }
    Token token = tokens.next();
    term.append(token.text());
    finished.setKeyword(WordMarks.isMark(token.text()));
    increment.setPositionIncrement(token.increment());
    return true;
  }

  private static List<Token> tokens(Words words) {
    List<Token> tokens = new ArrayList<>();
    for (Words.Compound compound : words.compounds()) {
      boolean single = compound.first() == compound.last();
      String whole = single ? "" : words.inOnePiece(compound);
      for (int i = compound.first(); i <= compound.last(); i++) {
        String word = words.list().get(i).folded();
        tokens.add(new Token(word, 1));
        WordMarks.of(word, words.span(i, i)).forEach(mark -> tokens.add(new Token(mark, 0)));
        boolean atAnEnd = i == compound.first() || i == compound.last();
        if (!single && atAnEnd && whole.length() <= MAX_COMPOUND) {
          tokens.add(new Token(whole, 0));
        }
      }
    }
    return tokens;
  }
}
