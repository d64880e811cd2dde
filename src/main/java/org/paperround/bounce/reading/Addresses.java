package org.paperround.bounce.reading;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Mail addresses as they stand in reports. */
final class Addresses {

  /** Loose on purpose: reports are about addresses that somebody has tried to write to. */
  static final String PATTERN =
      "[\\p{L}\\p{N}!#$%&'*+/=?^_`{|}~.-]{1,64}@[\\p{L}\\p{N}](?:[\\p{L}\\p{N}.-]{0,250}[\\p{L}\\p{N}])?";

  private static final Pattern ADDRESS = Pattern.compile(PATTERN);

  private Addresses() {}

  /** The first address in a text. */
  static Optional<String> first(String text) {
    Matcher address = ADDRESS.matcher(text);
    return address.find() ? Optional.of(address.group()) : Optional.empty();
  }

  /**
   * The address of a field such as {@code rfc822; name@example.org} (RFC 3464 section 2.3.1); what
   * stands there if it is none.
   */
  static Optional<String> typed(String value) {
    String bare = value.substring(value.indexOf(';') + 1).strip();
    return first(bare).or(() -> Optional.of(bare).filter(text -> !text.isEmpty()));
  }

  /** The bare address of a mailbox (RFC 5322 section 3.4). */
  static Optional<String> mailbox(String value) {
    int open = value.lastIndexOf('<');
    return first(open < 0 ? value : value.substring(open));
  }
}
