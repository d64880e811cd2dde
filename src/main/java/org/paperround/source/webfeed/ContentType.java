package org.paperround.source.webfeed;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a {@code Content-Type} header says, see RFC 9110, section 8.3. */
final class ContentType {

  private static final int LONGEST = 1_000;

  private static final Pattern CHARSET =
      Pattern.compile("(?i);\\s*charset\\s*=\\s*[\"']?\\s*([a-z0-9._:+-]{1,40})");

  private ContentType() {}

  /** The name of the encoding, right or wrong; empty if there is none. */
  static Optional<String> charset(String header) {
    if (header.length() > LONGEST) {
      return Optional.empty();
    }
    Matcher charset = CHARSET.matcher(header);
    return charset.find() ? Optional.of(charset.group(1)) : Optional.empty();
  }
}
