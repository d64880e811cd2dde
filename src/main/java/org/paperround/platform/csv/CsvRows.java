package org.paperround.platform.csv;

import java.io.IOException;
import java.io.PushbackReader;
import java.io.Reader;

/**
 * Cuts an input into rows, which end at the end of a line outside quotation marks, and never holds
 * more than {@link #LIMIT} characters. Rows are cut here and taken apart one by one, so that a
 * broken one does not take the rest with it.
 */
public final class CsvRows {

  /** The longest row that is kept, in characters. */
  public static final int LIMIT = 1_000_000;

  private static final int END = -1;

  private final PushbackReader input;
  private final char separator;

  private final StringBuilder row = new StringBuilder();
  private long line;
  private long nextLine = 1;
  private boolean unclosed;
  private boolean tooLong;

  /**
   * The rows of an input.
   *
   * @param separator what stands between cells
   */
  public CsvRows(Reader input, char separator) {
    this.input = new PushbackReader(input, LIMIT + 2);
    this.separator = separator;
  }

  /** Goes to the next row; false at the end. */
  public boolean next() throws IOException {
    row.setLength(0);
    unclosed = false;
    tooLong = false;
    line = nextLine;
    boolean quoted = false;
    boolean cellStart = true;
    int c = input.read();
    if (c == END) {
      return false;
    }
    for (; c != END; c = input.read()) {
      if (isLineEnd(c)) {
        nextLine++;
        if (!quoted) {
          return true;
        }
        c = '\n';
      } else if (c == '"') {
        quoted = quoted ? false : cellStart || endsWithQuote();
        cellStart = false;
      } else if (!quoted) {
        cellStart = c == separator || (cellStart && c == ' ');
      }
      tooLong |= row.length() == LIMIT;
      if (tooLong && quoted) {
        input.unread(c);
        break;
      }
      if (!tooLong) {
        row.append((char) c);
      }
    }
    if (quoted) {
      resumeAfterFirstLine();
    }
    return true;
  }

  /** The number of the line on which the row begins, counted from 1. */
  public long line() {
    return line;
  }

  /** Whether a quotation mark is never closed; then only the row's first line is passed over. */
  public boolean unclosed() {
    return unclosed;
  }

  /** Whether the row was longer than the limit; then it was passed over. */
  public boolean tooLong() {
    return tooLong;
  }

  /** The row without its end. */
  public String text() {
    return row.toString();
  }

  /** Two quotation marks within a quoted cell are one that does not close it. */
  private boolean endsWithQuote() {
    return !row.isEmpty() && row.charAt(row.length() - 1) == '"';
  }

  /** Whether a line ends there; takes both characters of {@code \r\n}. */
  private boolean isLineEnd(int c) throws IOException {
    if (c == '\r') {
      int following = input.read();
      if (following != '\n' && following != END) {
        input.unread(following);
      }
      return true;
    }
    return c == '\n';
  }

  private void resumeAfterFirstLine() throws IOException {
    int end = row.indexOf("\n");
    unclosed = end >= 0 || !tooLong;
    nextLine = line + 1;
    if (end >= 0) {
      tooLong = false;
      input.unread(row.substring(end + 1).toCharArray());
    } else if (tooLong) {
      skipLine();
    }
  }

  private void skipLine() throws IOException {
    int c = input.read();
    while (c != END && !isLineEnd(c)) {
      c = input.read();
    }
  }
}
