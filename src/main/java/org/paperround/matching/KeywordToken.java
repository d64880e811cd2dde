package org.paperround.matching;

import org.jspecify.annotations.Nullable;

/**
 * A piece of a keyword.
 *
 * @param kind what it is
 * @param text the words of a word, phrase or beginning; the symbol of a field
 * @param slop of a phrase, how many places its words may be moved
 * @param end index after it in the keyword
 * @param flaw what is wrong with a misuse or a doubtful piece; null for all others
 */
record KeywordToken(Kind kind, String text, int slop, int end, @Nullable KeywordFlaw flaw) {

  /** A piece with nothing wrong in itself. */
  KeywordToken(Kind kind, String text, int slop, int end) {
    this(kind, text, slop, end, null);
  }

  /** What can only be meant as syntax, but is none. */
  static KeywordToken misuse(KeywordFlaw flaw, int end) {
    return new KeywordToken(Kind.MISUSE, "", 0, end, flaw);
  }

  /** What is no mistake in plain words, but is one beside syntax. */
  static KeywordToken doubtful(KeywordFlaw flaw, int end) {
    return new KeywordToken(Kind.DOUBTFUL, "", 0, end, flaw);
  }

  enum Kind {
    WORD,
    PHRASE,
    /** A word with a star. */
    BEGINNING,
    FIELD,
    OPEN,
    CLOSE,
    AND,
    OR,
    /** {@code NOT} or a minus before a word. */
    NOT,
    /** A plus before a word, which changes nothing: every word must be there anyway. */
    PLUS,
    /** What can only be meant as syntax, but is none. */
    MISUSE,
    /** What is no mistake in plain words, but is one beside syntax. */
    DOUBTFUL
  }

  /** Whether a text that has it is meant as a query; a bracket alone is punctuation. */
  boolean isSyntax() {
    return switch (kind) {
      case BEGINNING, FIELD, AND, OR, NOT, PLUS, MISUSE -> true;
      case PHRASE -> slop > 0;
      case WORD, OPEN, CLOSE, DOUBTFUL -> false;
    };
  }

  /** Whether it is more than signs and operators. */
  boolean saysSomething() {
    return isLeaf() || kind == Kind.FIELD || kind == Kind.MISUSE;
  }

  /** Whether something to look for begins with it. */
  boolean begins() {
    return switch (kind) {
      case WORD, PHRASE, BEGINNING, FIELD, OPEN, NOT, PLUS -> true;
      case CLOSE, AND, OR, MISUSE, DOUBTFUL -> false;
    };
  }

  /** Whether it is something to look for by itself. */
  boolean isLeaf() {
    return kind == Kind.WORD || kind == Kind.PHRASE || kind == Kind.BEGINNING;
  }
}
