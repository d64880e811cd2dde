package org.paperround.bounce.reading;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What can be read from a text as an SMTP reply (RFC 5321 section 4.2, RFC 2034).
 *
 * @param code the first reply code of a refusal; 0 if there is none
 * @param status the enhanced status code that goes with it; null if there is none
 */
record Reply(int code, @Nullable String status) {

  private static final Pattern CODE =
      Pattern.compile("(?<![\\w.:#@-])([45][0-5]\\d)(?![\\w.@]|:\\d)(?:[ :,-]+|$)");

  /** Never part of an IP address or a longer number. */
  private static final Pattern STATUS =
      Pattern.compile("(?<![\\d.])([45]\\.[0-7]\\.\\d{1,3})(?!\\d|\\.\\d)");

  private static final Pattern BOTH = Pattern.compile("[45][0-5]\\d[ -]+#?" + STATUS.pattern());

  /** The reply in a text. */
  static Reply in(String text) {
    Matcher code = CODE.matcher(text);
    Matcher both = BOTH.matcher(text);
    Matcher status = STATUS.matcher(text);
    int number = code.find() ? Integer.parseInt(code.group(1)) : 0;
    String enhanced = both.find() ? both.group(1) : status.find() ? status.group(1) : null;
    return new Reply(number, enhanced);
  }

  /** Whether a text has either. */
  boolean isThere() {
    return code != 0 || status != null;
  }
}
