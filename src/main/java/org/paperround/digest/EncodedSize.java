package org.paperround.digest;

import java.util.List;

/** How large a text is on the wire, at most, in quoted-printable (RFC 2045 section 6.7). */
final class EncodedSize {

  private static final int LINE = 70;
  private static final int SOFT_BREAK = 3;
  private static final int ESCAPE = 3;

  private EncodedSize() {}

  /** An upper bound of the encoded octets. */
  static int of(String text) {
    int octets = 0;
    for (int i = 0; i < text.length(); i++) {
      octets += octets(text, i);
    }
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

  private static int octets(String text, int at) {
    char unit = text.charAt(at);
    if (unit >= 0x80) {
      // Of the four octets in UTF-8 each half of a surrogate pair stands for two.
      return ESCAPE * (unit < 0x800 || Character.isSurrogate(unit) ? 2 : 3);
    }
    // A dot may be doubled at the start of a line, a space be escaped at the end of one.
    boolean endsLine = at + 1 == text.length() || text.charAt(at + 1) == '\n';
    boolean plain =
        unit >= ' ' && unit < 127 && unit != '=' && unit != '.' && !(unit == ' ' && endsLine);
    return plain ? 1 : ESCAPE;
  }
}
