package org.paperround.mail.mime;

import java.util.Arrays;

/**
 * The quoted-printable encoding of text (RFC 2045 section 6.7), stricter than it must be: no line
 * begins with a dot, so that SMTP has none to double (RFC 5321 section 4.5.2).
 */
final class QuotedPrintable {

  /** Most octets of a line before the {@code =} of a soft break, which makes it 76. */
  private static final int MAX_COLUMN = 75;

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
    this.out = new byte[text.length + text.length / 8 + 16];
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
    for (int i = 0; i < text.length; i++) {
      ensure(8);
      byte octet = text[i];
      if (octet == '\n' || octet == '\r') {
        if (octet == '\r' && i + 1 < text.length && text[i + 1] == '\n') {
          i++;
        }
        breakLine();
      } else {
        put(octet, endsLine(i + 1));
      }
    }
    if (column > 0) {
      ensure(3);
      out[length++] = '=';
      breakLine();
    }
  }

  private void put(byte octet, boolean last) {
    boolean plain = isPlain(octet, last);
    if (column + (plain ? 1 : 3) > MAX_COLUMN) {
      out[length++] = '=';
      breakLine();
      plain = isPlain(octet, last);
    }
    if (plain) {
      out[length++] = octet;
      column++;
    } else {
      out[length++] = '=';
      out[length++] = HEX[(octet >> 4) & 0xF];
      out[length++] = HEX[octet & 0xF];
      column += 3;
    }
  }

  /** White space is lost at the end of a line, and a dot at its beginning may be. */
  private boolean isPlain(byte octet, boolean last) {
    return PLAIN[octet & 0xFF]
        && !(last && (octet == ' ' || octet == '\t'))
        && !(column == 0 && octet == '.');
  }

  private boolean endsLine(int index) {
    return index == text.length || text[index] == '\n' || text[index] == '\r';
  }

  private void breakLine() {
    out[length++] = '\r';
    out[length++] = '\n';
    column = 0;
  }

  private void ensure(int more) {
    if (out.length - length < more) {
      out = Arrays.copyOf(out, out.length * 2);
    }
  }
}
