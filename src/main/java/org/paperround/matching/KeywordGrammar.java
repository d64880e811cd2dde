package org.paperround.matching;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.paperround.matching.KeywordToken.Kind;

/**
 * Checks the pieces of a query one after the other, so that a mistake can be shown where it is, and
 * writes them for Lucene's parser, with {@code AND} between parts that stand beside each other.
 */
final class KeywordGrammar {

  private static final int MOST_PARTS = 50;
  private static final int MOST_LEVELS = 10;
  private static final String HINT = " Small letters or quotes make a word of it.";

  private final String text;
  private final KeywordWriter out = new KeywordWriter();
  private final Deque<Level> outer = new ArrayDeque<>();
  private Level level = new Level(KeywordField.ANYWHERE);
  private int parts;

  /** What is between two brackets, so far. */
  private static final class Level {

    private final KeywordField field;
    private @Nullable KeywordToken last;
    private boolean positive;
    private boolean alternatives;

    /** Whether the next part must not be there: {@code NOT x}, {@code NOT title:x}. */
    private boolean negated;

    Level(KeywordField field) {
      this.field = field;
    }

    boolean lastIs(Kind kind) {
      return last != null && last.kind() == kind;
    }

    boolean isComplete() {
      return last != null && (last.isLeaf() || last.kind() == Kind.CLOSE);
    }

    /** The field of the next part. */
    KeywordField reach() {
      return last != null && last.kind() == Kind.FIELD ? KeywordField.ofSymbol(last.text()) : field;
    }
  }

  private KeywordGrammar(String text) {
    this.text = text;
  }

  /**
   * The query for Lucene's parser.
   *
   * @throws KeywordMistake at the first mistake
   */
  static String write(String text, List<KeywordToken> tokens) throws KeywordMistake {
    KeywordGrammar grammar = new KeywordGrammar(text);
    for (KeywordToken token : KeywordRuns.join(text, tokens)) {
      grammar.take(token);
    }
    grammar.finish();
    return grammar.out.text();
  }

  private void take(KeywordToken token) throws KeywordMistake {
    Optional<String> mistake = mistake(token);
    if (mistake.isPresent()) {
      throw new KeywordMistake(text, token.end(), mistake.get());
    }
    if (token.begins() && level.isComplete()) {
      out.and();
    }
    if (token.kind() == Kind.CLOSE) {
      endLevel(token.end());
      level = outer.pop();
    } else if (token.kind() == Kind.OR) {
      level.alternatives = true;
      endSide(token.end());
    }
    out.write(token);
    KeywordField reach = level.reach();
    level.positive |= (token.isLeaf() || token.kind() == Kind.OPEN) && !level.negated;
    level.negated = token.kind() == Kind.NOT || (level.negated && token.kind() == Kind.FIELD);
    level.last = token;
    if (token.kind() == Kind.OPEN) {
      outer.push(level);
      level = new Level(reach);
    }
  }

  private Optional<String> mistake(KeywordToken token) {
    boolean afterSign = level.lastIs(Kind.NOT) || level.lastIs(Kind.PLUS);
    return switch (token.kind()) {
      case WORD, PHRASE, BEGINNING ->
          ++parts > MOST_PARTS
              ? Optional.of("a query can have at most %d parts.".formatted(MOST_PARTS))
              : KeywordLeaf.mistake(token, level.reach());
      case FIELD ->
          level.reach() == KeywordField.ANYWHERE
              ? Optional.empty()
              : Optional.of("a field cannot stand inside another one.");
      case OPEN ->
          outer.size() < MOST_LEVELS
              ? Optional.empty()
              : Optional.of("at most %d brackets can be open.".formatted(MOST_LEVELS));
      case CLOSE ->
          outer.isEmpty() ? Optional.of("this bracket closes nothing.") : Optional.empty();
      case AND, OR ->
          level.isComplete()
              ? Optional.empty()
              : Optional.of(token.kind() + " needs words on both sides." + HINT);
      case NOT, PLUS ->
          afterSign || level.lastIs(Kind.FIELD)
              ? Optional.of("here must stand what to look for.")
              : Optional.empty();
      case MISUSE, DOUBTFUL -> Optional.of(token.text());
    };
  }

  private void finish() throws KeywordMistake {
    if (!outer.isEmpty()) {
      throw new KeywordMistake(text, text.length(), "a bracket is never closed.");
    }
    endLevel(text.length());
  }

  private void endLevel(int at) throws KeywordMistake {
    KeywordToken last = level.last;
    if (last == null) {
      throw new KeywordMistake(text, at, "there is nothing to look for.");
    }
    if (!level.isComplete()) {
      String what =
          switch (last.kind()) {
            case AND, OR -> last.kind() + " needs words on both sides." + HINT;
            case FIELD -> last.text() + ": needs a word after it.";
            default -> "NOT needs a word after it." + HINT;
          };
      throw new KeywordMistake(text, at, what);
    }
    endSide(at);
  }

  private void endSide(int at) throws KeywordMistake {
    if (!level.positive) {
      throw new KeywordMistake(
          text,
          at,
          level.alternatives
              ? "what only excludes cannot stand beside OR; add what to look for."
              : "this only excludes; add what to look for.");
    }
    level.positive = false;
  }
}
