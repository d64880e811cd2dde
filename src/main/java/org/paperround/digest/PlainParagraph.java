package org.paperround.digest;

import io.quarkus.qute.TemplateExtension;

/** Text set for a terminal: 72 columns, with the indent that the template asks for. */
@TemplateExtension
final class PlainParagraph {

  /** Where lines end, as plain-text mail has it (RFC 3676 names 78 as the most). */
  static final int COLUMNS = 72;

  private PlainParagraph() {}

  /** The text broken into lines of at most {@value #COLUMNS} columns, each after the indent. */
  static String wrap(String text, int indent) {
    return hang(text, " ".repeat(indent));
  }

  /** Like {@link #wrap}, but the first line starts with a mark as wide as the others' indent. */
  static String hang(String text, String mark) {
    String indent = " ".repeat(mark.length());
    int room = COLUMNS - mark.length();
    StringBuilder lines = new StringBuilder(text.length() + 64).append(mark);
    int used = 0;
    for (String word : PlainLine.oneLine(text).split(" ", -1)) {
      if (used > 0 && used + 1 + Columns.of(word) > room) {
        lines.append('\n').append(indent);
        used = 0;
      }
      if (used > 0) {
        lines.append(' ');
        used++;
      }
      // Only a link may be longer than a line; any other word that long is broken.
      while (Columns.of(word) > room && !word.startsWith("http")) {
        int cut = Columns.fitting(word, room);
        lines.append(word, 0, cut).append('\n').append(indent);
        word = word.substring(cut);
      }
      lines.append(word);
      used += Columns.of(word);
    }
    return lines.toString();
  }

  /** The rank as a mark of four columns. */
  static String mark(DigestView.Entry entry) {
    return "%2d. ".formatted(entry.rank());
  }
}
