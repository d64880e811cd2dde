package org.paperround.source.http;

import java.util.Optional;
import java.util.regex.Pattern;

/** Says who asks and whom to write to (RFC 9110 section 10.1.5). */
final class UserAgent {

  private static final Pattern ADDRESS =
      Pattern.compile("[^\\s()<>\\\\\",;:@\\p{Cntrl}]+@[^\\s()<>\\\\\",;:@\\p{Cntrl}]+");
  private static final Pattern PLAIN = Pattern.compile("[\\x21-\\x7e&&[^()\\\\;]]+");

  private UserAgent() {}

  /**
   * The value of the header.
   *
   * @throws IllegalArgumentException if a part of it would break the header
   */
  static String of(String version, String publicUrl, Optional<String> contact) {
    if (contact.isPresent() && !ADDRESS.matcher(contact.get()).matches()) {
      throw new IllegalArgumentException(
          "paperround.fetch.contact must be one mail address, such as admin@example.org.");
    }
    return "PaperRound/%s (+%s%s)"
        .formatted(
            plain("quarkus.application.version", version),
            plain("paperround.public-url", publicUrl),
            contact
                .map(address -> "; mailto:" + plain("paperround.fetch.contact", address))
                .orElse(""));
  }

  private static String plain(String setting, String value) {
    if (!PLAIN.matcher(value).matches()) {
      throw new IllegalArgumentException(
          setting + " must be ASCII without spaces, brackets and line breaks.");
    }
    return value;
  }
}
