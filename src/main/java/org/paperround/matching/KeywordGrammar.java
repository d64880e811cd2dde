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
    Optional<KeywordFlaw> mistake = mistake(token);
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

  private Optional<KeywordFlaw> mistake(KeywordToken token) {
    boolean afterSign = level.lastIs(Kind.NOT) || level.lastIs(Kind.PLUS);
    return switch (token.kind()) {
      case WORD, PHRASE, BEGINNING ->
          ++parts > MOST_PARTS
              ? Optional.of(new KeywordFlaw(KeywordFault.TOO_MANY_PARTS, MOST_PARTS))
              : KeywordLeaf.mistake(token, level.reach());
      case FIELD ->
          level.reach() == KeywordField.ANYWHERE
              ? Optional.empty()
              : flaw(KeywordFault.FIELD_INSIDE_FIELD);
      case OPEN ->
          outer.size() < MOST_LEVELS
              ? Optional.empty()
              : Optional.of(new KeywordFlaw(KeywordFault.TOO_MANY_BRACKETS, MOST_LEVELS));
      case CLOSE -> outer.isEmpty() ? flaw(KeywordFault.BRACKET_CLOSES_NOTHING) : Optional.empty();
      case AND, OR -> level.isComplete() ? Optional.empty() : Optional.of(needsWords(token.kind()));
      case NOT, PLUS ->
          afterSign || level.lastIs(Kind.FIELD)
              ? flaw(KeywordFault.NOTHING_AFTER_SIGN)
              : Optional.empty();
      case MISUSE, DOUBTFUL -> Optional.ofNullable(token.flaw());
    };
  }

  private void finish() throws KeywordMistake {
    if (!outer.isEmpty()) {
      throw mistake(text.length(), KeywordFault.BRACKET_NEVER_CLOSED);
    }
    endLevel(text.length());
  }

  private void endLevel(int at) throws KeywordMistake {
    KeywordToken last = level.last;
    if (last == null) {
      throw mistake(at, KeywordFault.NOTHING_TO_LOOK_FOR);
    }
    if (!level.isComplete()) {
      KeywordFlaw flaw =
          switch (last.kind()) {
            case AND, OR -> needsWords(last.kind());
            case FIELD -> new KeywordFlaw(KeywordFault.FIELD_WITHOUT_WORD, last.text());
            default -> new KeywordFlaw(KeywordFault.NOT_NEEDS_WORD);
          };
      throw new KeywordMistake(text, at, flaw);
    }
    endSide(at);
  }

  private void endSide(int at) throws KeywordMistake {
    if (!level.positive) {
      throw mistake(
          at,
          level.alternatives ? KeywordFault.ONLY_EXCLUDES_BESIDE_OR : KeywordFault.ONLY_EXCLUDES);
    }
    level.positive = false;
  }

  private KeywordMistake mistake(int at, KeywordFault fault) {
    return new KeywordMistake(text, at, new KeywordFlaw(fault));
  }

  private static Optional<KeywordFlaw> flaw(KeywordFault fault) {
    return Optional.of(new KeywordFlaw(fault));
  }

  private static KeywordFlaw needsWords(Kind operator) {
    return new KeywordFlaw(KeywordFault.OPERATOR_NEEDS_WORDS, operator.name());
  }
}
