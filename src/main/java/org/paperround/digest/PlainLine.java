package org.paperround.digest;

import io.quarkus.qute.TemplateExtension;
import java.util.regex.Pattern;

/**
 * Foreign text made fit for one line: titles, names and words come from papers and readers, so none
 * of them may break a line, hide text or turn the direction of what stands around them.
 */
@TemplateExtension
public final class PlainLine {

  /**
   * Line breaks and other controls, lone surrogates, and the characters that embed, override or
   * isolate a direction. Marks (U+200E, U+200F, U+061C) and joiners stay: scripts and emoji need
   * them, and they reach no further than their neighbours.
   */
  private static final Pattern UNFIT =
      Pattern.compile("[\\p{Cc}\\p{Cs}\\p{Zl}\\p{Zp}\\u202A-\\u202E\\u2066-\\u2069\\uFEFF]+");

  private static final Pattern SPACES = Pattern.compile("\\p{Z}+");

  private PlainLine() {}

  /** The text on one line, without controls, single-spaced. */
  public static String oneLine(String text) {
    return SPACES.matcher(UNFIT.matcher(text).replaceAll(" ")).replaceAll(" ").strip();
  }

  /**
   * The text on one line, cut at a word if it has more than {@code limit} UTF-16 units; then it
   * ends in an ellipsis. Words longer than the limit are cut, but never inside a character.
   *
   * @param limit at least 2
   */
  public static String shortened(String text, int limit) {
    String line = oneLine(text);
    if (line.length() <= limit) {
      return line;
    }
    int end = line.lastIndexOf(' ', limit - 1);
    if (end < limit / 2) {
      end = limit - 1;
      if (Character.isHighSurrogate(line.charAt(end - 1))) {
        end--;
      }
    }
    return line.substring(0, end).replaceFirst("[\\s\\p{Punct}]+$", "") + "…";
  }
}
