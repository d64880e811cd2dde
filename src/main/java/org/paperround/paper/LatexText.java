package org.paperround.paper;

/**
 * Shows the LaTeX remnants of titles and abstracts as readable text: {@code {\tau}} as τ, {@code
 * $O(n^2)$} as O(n²), {@code \textbf{new}} as new.
 *
 * <p>Careful rather than complete: a macro that is not in the table {@code latex.tsv}, a brace
 * without partner, a dollar that is money, a bare {@code e_i}, an address or a path stays as it
 * stands. Existing converters were weighed and take every text for LaTeX, which spoils prose.
 */
public final class LatexText {

  private static final String SIGNS = "\\{}$^_`~";

  private LatexText() {}

  /** The text with its LaTeX resolved; the same instance if there is none. Takes linear time. */
  public static String readable(String text) {
    if (!mayHoldLatex(text)) {
      return text;
    }
    String readable = new LatexReader(text).read();
    return readable.equals(text) ? text : readable;
  }

  private static boolean mayHoldLatex(String text) {
    char previous = ' ';
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (SIGNS.indexOf(c) >= 0 || (c == '-' && previous == '-')) {
        return true;
      }
      previous = c;
    }
    return false;
  }
}
