package org.paperround.digest;

import java.util.List;

/** How large a text is on the wire, at most, in quoted-printable (RFC 2045 section 6.7). */
final class EncodedSize {

  private static final int LINE = 70;
  private static final int SOFT_BREAK = 3;
  private static final int ESCAPE = 3;

  /** The octets of each character of ASCII; a space has more at the end of a line. */
  private static final byte[] PLAIN = plain();

  private EncodedSize() {}

  /** An upper bound of the encoded octets. */
  static int of(String text) {
    int octets = 0;
    char before = 0;
    for (int i = 0; i < text.length(); i++) {
      char unit = text.charAt(i);
      octets += unit < PLAIN.length ? PLAIN[unit] : foreign(unit);
      if (unit == '\n' && before == ' ') {
        octets += ESCAPE - 1; // of the space
      }
      before = unit;
    }
    octets += before == ' ' ? ESCAPE - 1 : 0;
    return octets + (octets / LINE + 1) * SOFT_BREAK;
  }

  /** An upper bound for all pieces together, each encoded by itself. */
  static int of(List<Piece> pieces) {
    int octets = 0;
    for (Piece piece : pieces) {
      octets += piece.encodedSize();
    }
    return octets;
  }

  /** Of the four octets in UTF-8 each half of a surrogate pair stands for two. */
  private static int foreign(char unit) {
    return ESCAPE * (unit < 0x800 || Character.isSurrogate(unit) ? 2 : 3);
  }

  private static byte[] plain() {
    byte[] octets = new byte[128];
    for (char unit = 0; unit < octets.length; unit++) {
      // A dot may be doubled at the start of a line.
      boolean plain = unit >= ' ' && unit < 127 && unit != '=' && unit != '.';
      octets[unit] = (byte) (plain ? 1 : ESCAPE);
    }
    return octets;
  }
}
