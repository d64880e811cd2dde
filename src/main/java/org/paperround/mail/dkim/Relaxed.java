package org.paperround.mail.dkim;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Locale;

/** What white space counts for in a signed message: next to nothing (RFC 6376 section 3.4). */
final class Relaxed {

  private static final byte[] LINE_END = {'\r', '\n'};

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
    // Nearly all of a body is in this form already and goes on in long stretches.
    int start = from;
    int i = from;
    while (i < octets.length) {
      int end = endOfSpace(octets, i);
      if (end == i) {
        i++;
        continue;
      }
      if (end == octets.length) {
        break;
      }
      int lineEnds = lineEnds(octets, i, end);
      int spaces = octets[end - 1] == '\n' ? 0 : 1;
      if (lineEnds * LINE_END.length + spaces < end - i || octets[end - 1] == '\t') {
        digest.update(octets, start, i - start);
        String kept = "\r\n".repeat(lineEnds) + " ".repeat(spaces);
        digest.update(kept.getBytes(StandardCharsets.US_ASCII));
        start = end;
      }
      i = end;
    }
    digest.update(octets, start, i - start);
    if (i > from) {
      digest.update(LINE_END);
    }
    return digest.digest();
  }

  /** Where what begins here and is nothing but spaces, tabs and line ends is over. */
  private static int endOfSpace(byte[] octets, int start) {
    int end = start;
    while (end < octets.length) {
      byte octet = octets[end];
      if (octet == ' ' || octet == '\t') {
        end++;
      } else if (octet == '\r' && end + 1 < octets.length && octets[end + 1] == '\n') {
        end += 2;
      } else {
        break;
      }
    }
    return end;
  }

  private static int lineEnds(byte[] octets, int start, int end) {
    int lineEnds = 0;
    for (int i = start; i < end; i++) {
      lineEnds += octets[i] == '\n' ? 1 : 0;
    }
    return lineEnds;
  }
}
