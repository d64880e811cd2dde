package org.paperround.digest;

import java.nio.charset.StandardCharsets;

/** How large a text is on the wire, at most, in quoted-printable (RFC 2045 section 6.7). */
final class EncodedSize {

  private static final int LINE = 70;
  private static final int SOFT_BREAK = 3;
  private static final int ESCAPE = 3;

  private EncodedSize() {}

  /** An upper bound of the encoded octets. */
  static int of(String text) {
    byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
    int octets = 0;
    for (int i = 0; i < utf8.length; i++) {
      byte octet = utf8[i];
      // A dot may be doubled at the start of a line, a space be escaped at the end of one.
      boolean endsLine = i + 1 == utf8.length || utf8[i + 1] == '\n';
      boolean plain =
          octet >= ' '
              && octet < 127
              && octet != '='
              && octet != '.'
              && !(octet == ' ' && endsLine);
      octets += plain ? 1 : ESCAPE;
    }
    return octets + (octets / LINE + 1) * SOFT_BREAK;
  }
}
