package org.paperround.mail.dkim;

import java.security.MessageDigest;
import java.util.Locale;

/** What white space counts for in a signed message: next to nothing (RFC 6376 section 3.4). */
final class Relaxed {

  private static final int BUFFER = 4_096;

  private Relaxed() {}

  /**
   * A header field (section 3.4.2): on one line, white space reduced, without CRLF.
   *
   * @param field with its name, its folds and, if at all, the CRLF at its end
   */
  static String field(String field) {
    int colon = field.indexOf(':');
    StringBuilder canonical = new StringBuilder(field.length());
    canonical.append(field.substring(0, colon).strip().toLowerCase(Locale.ROOT)).append(':');
    int start = canonical.length();
    boolean space = false;
    for (int i = colon + 1; i < field.length(); i++) {
      char c = field.charAt(i);
      if (c == ' ' || c == '\t') {
        space = true;
      } else if (c != '\r' && c != '\n') {
        if (space && canonical.length() > start) {
          canonical.append(' ');
        }
        space = false;
        canonical.append(c);
      }
    }
    return canonical.toString();
  }

  /**
   * The hash of a body (section 3.4.4): white space reduced within lines and dropped at their ends,
   * empty lines dropped at the end.
   *
   * @param octets a message
   * @param from where its body begins
   */
  static byte[] bodyHash(byte[] octets, int from, MessageDigest digest) {
    byte[] buffer = new byte[BUFFER];
    int length = 0;
    int lineEnds = 0;
    boolean any = false;
    boolean space = false;
    for (int i = from; i < octets.length; i++) {
      byte octet = octets[i];
      if (octet == ' ' || octet == '\t') {
        space = true;
      } else if (octet == '\r' && i + 1 < octets.length && octets[i + 1] == '\n') {
        i++;
        space = false;
        lineEnds++;
      } else {
        // What is held back may be much longer than a buffer: it is many line ends.
        for (; lineEnds > 0; lineEnds--) {
          length = flushed(digest, buffer, length);
          buffer[length++] = '\r';
          buffer[length++] = '\n';
        }
        length = flushed(digest, buffer, length);
        if (space) {
          buffer[length++] = ' ';
          space = false;
        }
        buffer[length++] = octet;
        any = true;
      }
    }
    digest.update(buffer, 0, length);
    if (any) {
      digest.update((byte) '\r');
      digest.update((byte) '\n');
    }
    return digest.digest();
  }

  /** The length after making sure that two octets more fit. */
  private static int flushed(MessageDigest digest, byte[] buffer, int length) {
    if (length + 2 <= buffer.length) {
      return length;
    }
    digest.update(buffer, 0, length);
    return 0;
  }
}
