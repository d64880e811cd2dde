package org.paperround.source.bibtex;

import java.util.Arrays;

/**
 * Removes the braces by which BibTeX files protect the case of words ({@code {BERT} for {R}eal}):
 * they say nothing to people and would make another title of it. Braces that LaTeX needs stay:
 * those of macros, accents, powers and mathematics.
 */
final class CaseBraces {

  private static final int NONE = -1;

  private CaseBraces() {}

  /** The text without them; takes linear time. */
  static String removed(String text) {
    boolean[] out = new boolean[text.length()];
    int[] open = new int[text.length()];
    int depth = 0;
    boolean math = false;
    for (int i = 0; i < text.length(); i++) {
      switch (text.charAt(i)) {
        case '\\' -> i++;
        case '$' -> math = !math;
        case '{' -> open[depth++] = math || belongsToLatex(text, i, out) ? NONE : i;
        case '}' -> {
          int partner = depth > 0 ? open[--depth] : NONE;
          if (partner != NONE) {
            out[partner] = true;
            out[i] = true;
          }
        }
        default -> {
          // Everything else is text.
        }
      }
    }
    return without(text, out);
  }

  private static boolean belongsToLatex(String text, int brace, boolean[] out) {
    if (brace + 1 < text.length() && text.charAt(brace + 1) == '\\') {
      return true;
    }
    if (brace == 0) {
      return false;
    }
    char before = text.charAt(brace - 1);
    if (before == '^' || before == '_' || (before == '}' && !out[brace - 1])) {
      return true;
    }
    int at = brace - 1;
    while (at > 0 && brace - at < 30 && Character.isLetter(text.charAt(at))) {
      at--;
    }
    boolean accent = brace > 1 && text.charAt(brace - 2) == '\\';
    return accent || text.charAt(at) == '\\';
  }

  private static String without(String text, boolean[] out) {
    char[] kept = new char[text.length()];
    int length = 0;
    for (int i = 0; i < text.length(); i++) {
      if (!out[i]) {
        kept[length++] = text.charAt(i);
      }
    }
    return length == text.length() ? text : new String(Arrays.copyOf(kept, length));
  }
}
