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
    int octets = 0;
    for (byte octet : text.getBytes(StandardCharsets.UTF_8)) {
      boolean plain = octet >= ' ' && octet < 127 && octet != '=' && octet != '.';
      octets += plain ? 1 : ESCAPE;
    }
    return octets + (octets / LINE + 1) * SOFT_BREAK;
  }
}
