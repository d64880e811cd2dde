package org.paperround.mail.smtp;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A reply (RFC 5321 section 4.2).
 *
 * @param code from 200 to 599
 * @param lines all lines, with the code, without their ends
 */
record Reply(int code, List<String> lines) {

  /** Only right after the reply code (RFC 2034): further on it could be part of an IP address. */
  private static final Pattern ENHANCED =
      Pattern.compile("\\d{3}[ -]([245]\\.\\d{1,3}\\.\\d{1,3})(?:\\s.*)?");

  /** Done. */
  boolean isFine() {
    return code / 100 == 2;
  }

  /** Go on. */
  boolean asksForMore() {
    return code / 100 == 3;
  }

  /** A refusal, for now or for good. */
  boolean isRefusal() {
    return code >= 400;
  }

  /** The server closes the connection (RFC 5321 section 3.8). */
  boolean isGoodbye() {
    return code == 421;
  }

  /** We must log in, or use TLS, or cannot (RFC 4954 section 6): that is not about a mail. */
  boolean isAboutLogin() {
    return code == 530 || code == 534 || code == 535 || code == 538;
  }

  /** The enhanced status code (RFC 3463) such as {@code 5.1.1}. */
  @Nullable String enhancedCode() {
    for (String line : lines) {
      Matcher match = ENHANCED.matcher(line);
      if (match.matches()) {
        return match.group(1);
      }
    }
    return null;
  }

  String text() {
    return String.join(" ", lines);
  }
}
