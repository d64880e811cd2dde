package org.paperround.interest;

import java.util.regex.Pattern;

/**
 * One thing a reader asked for.
 *
 * @param kind what sort of thing
 * @param text a topic's key, an arXiv category, words, a name, …; one line, never blank, at most
 *     200 characters
 */
public record Term(Kind kind, String text) {

  /** The longest text of a term, in characters. */
  public static final int MAX_TEXT = 200;

  /** The sorts of term. */
  public enum Kind {
    /** The key of a {@link Topic}. */
    TOPIC,
    /** An arXiv category such as {@code cs.CL}. */
    CATEGORY,
    /** Words, or a phrase in double quotes. */
    KEYWORD,
    /** An author's name. */
    AUTHOR,
    /** An organisation's handle or name. */
    ORGANISATION,
    /** Words whose papers are never shown. */
    MUTE
  }

  private static final Pattern LINE_END = Pattern.compile("\\R");

  public Term {
    text = LINE_END.matcher(text).replaceAll(" ").strip();
    if (text.isEmpty() || text.length() > MAX_TEXT) {
      throw new IllegalArgumentException("a term must have 1 to 200 characters");
    }
  }
}
