package org.paperround.digest;

import java.text.BreakIterator;
import java.util.Locale;

/** The opening of an abstract: whole sentences where they fit, else cut at a word. */
final class Teaser {

  private static final int TARGET = 300;
  private static final int MOST = 340;
  private static final int LEAST = 120;

  /** What follows a sentence decides whether it ends there. */
  private static final int LOOK_AHEAD = 60;

  private Teaser() {}

  /** Whether there is more to an abstract than its opening. */
  static boolean isShorterThan(String summary) {
    return PlainLine.oneLine(summary).length() > MOST;
  }

  /**
   * About {@value #TARGET} characters of an abstract, at most {@value #MOST}; empty of an empty
   * one.
   */
  static String of(String summary) {
    String text = PlainLine.oneLine(summary);
    if (text.length() <= MOST) {
      return text;
    }
    BreakIterator sentences = BreakIterator.getSentenceInstance(Locale.ENGLISH);
    // Finding all its sentences would take longer than rendering the rest of a card.
    sentences.setText(text.substring(0, Math.min(text.length(), MOST + LOOK_AHEAD)));
    int end = 0;
    for (int next = sentences.next();
        next != BreakIterator.DONE && next <= MOST;
        next = sentences.next()) {
      end = next;
    }
    return end >= LEAST ? text.substring(0, end).strip() : PlainLine.shortened(text, TARGET);
  }
}
