package org.paperround.mail.mime;

import java.util.Arrays;

/**
 * The quoted-printable encoding of text (RFC 2045 section 6.7), stricter than it must be: no line
 * begins with a dot, so that SMTP has none to double (RFC 5321 section 4.5.2).
 */
final class QuotedPrintable {

  /** Most octets of a line before the {@code =} of a soft break, which makes it 76. */
  private static final int MAX_COLUMN = 75;

  /** What a line and its end take at most, and an escape with it. */
  private static final int LINE_AND_MORE = MAX_COLUMN + 6;

  private static final byte[] HEX = {
    '0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'A', 'B', 'C', 'D', 'E', 'F'
  };

  /** Octets that can stand for themselves within a line. */
  private static final boolean[] PLAIN = new boolean[256];

  static {
    Arrays.fill(PLAIN, ' ', '~' + 1, true);
    PLAIN['\t'] = true;
    PLAIN['='] = false;
  }

  private final byte[] text;
  private byte[] out;
  private int length;
  private int column;

  private QuotedPrintable(byte[] text) {
    this.text = text;
    // Room for a line more than is likely: most texts are short, and none of those has to grow.
    this.out = new byte[text.length + text.length / 8 + LINE_AND_MORE];
  }

  /**
   * The text encoded, with CRLF for each of its line breaks, be they CRLF, CR or LF. If it does not
   * end with one, it is closed with a soft break, so that anything can follow.
   */
  static byte[] encode(byte[] utf8) {
    QuotedPrintable encoder = new QuotedPrintable(utf8);
    encoder.run();
    return Arrays.copyOf(encoder.out, encoder.length);
  }

  private void run() {
    int next = 0;
    while (next < text.length) {
      ensure(LINE_AND_MORE);
      int end = endOfPlain(next);
      System.arraycopy(text, next, out, length, end - next);
      length += end - next;
      column += end - next;
      next = end;
      if (next < text.length) {
        next = takeOther(next);
      }
    }
    if (column > 0) {
      ensure(3);
      softBreak();
    }
  }

  /** Where what can stand for itself and fits into the line ends. */
  private int endOfPlain(int start) {
    // A dot at the beginning of a line may be lost, and white space at its end.
    if (column == 0 && text[start] == '.') {
      return start;
    }
    int most = Math.min(text.length, start + MAX_COLUMN - column);
    int end = start;
    while (end < most && PLAIN[text[end] & 0xFF]) {
      end++;
    }
    return end > start && isSpace(text[end - 1]) && endsLine(end) ? end - 1 : end;
  }

  private int takeOther(int index) {
    byte octet = text[index];
    if (octet == '\n') {
      breakLine();
    } else if (octet == '\r') {
      breakLine();
      return index + 1 < text.length && text[index + 1] == '\n' ? index + 2 : index + 1;
    } else if (column + 3 > MAX_COLUMN) {
      softBreak();
      return index;
    } else {
      escape(octet);
    }
    return index + 1;
  }

  private void escape(byte octet) {
    out[length++] = '=';
    out[length++] = HEX[(octet >> 4) & 0xF];
    out[length++] = HEX[octet & 0xF];
    column += 3;
  }

  private static boolean isSpace(byte octet) {
    return octet == ' ' || octet == '\t';
  }

  private boolean endsLine(int index) {
    return index == text.length || text[index] == '\n' || text[index] == '\r';
  }

  private void softBreak() {
    out[length++] = '=';
    breakLine();
  }

  private void breakLine() {
    out[length++] = '\r';
    out[length++] = '\n';
    column = 0;
  }

  private void ensure(int more) {
    if (out.length - length < more) {
      out = Arrays.copyOf(out, out.length * 2 + more);
    }
  }
}
