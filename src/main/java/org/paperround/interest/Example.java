package org.paperround.interest;

import java.util.regex.Pattern;

/**
 * A paper that shows what a reader wants, or does not want. Whatever its weight, the paper itself
 * never comes again.
 *
 * @param key which paper: {@code paper:} and its {@code seq}, or {@code text:} and the number of a
 *     text that the reader brought along
 * @param weight 1 for a liked paper, less for weaker or older signs, below 0 for one that was
 *     dismissed; from -1 to 1 and never 0
 */
public record Example(String key, double weight) {

  static final String TEXT = "text:";

  private static final String PAPER = "paper:";
  private static final Pattern KEY = Pattern.compile("(paper|text):[0-9]{1,18}");

  public Example {
    if (!KEY.matcher(key).matches()) {
      throw new IllegalArgumentException("\"" + key + "\" names no paper");
    }
    if (!(weight >= -1 && weight <= 1) || weight == 0) {
      throw new IllegalArgumentException("a weight is between -1 and 1 and not 0");
    }
  }

  /** A stored paper that the reader likes. */
  public static Example liked(long seq) {
    return new Example(keyOf(seq), 1);
  }

  /** A text that the reader brought along. */
  public static Example liked(LikedText text) {
    return new Example(text.key(), 1);
  }

  /** The key of a stored paper. */
  public static String keyOf(long seq) {
    return PAPER + seq;
  }

  /** Whether a key names a stored paper. */
  public static boolean isPaper(String key) {
    return key.startsWith(PAPER);
  }

  /** Whether a key names a text that a reader brought along. */
  public static boolean isText(String key) {
    return key.startsWith(TEXT);
  }

  /** The {@code seq} or number in a key. */
  public static long number(String key) {
    return Long.parseLong(key.substring(key.indexOf(':') + 1));
  }
}
