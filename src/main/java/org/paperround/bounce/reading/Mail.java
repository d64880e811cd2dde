package org.paperround.bounce.reading;

import java.util.List;
import java.util.Optional;

/**
 * A message cut into its parts; messages inside of it are not cut further.
 *
 * @param header its header
 * @param parts its leaves, in order
 */
record Mail(Fields header, List<Part> parts) {

  Mail {
    parts = List.copyOf(parts);
  }

  /**
   * A leaf.
   *
   * @param type its media type in lower case
   * @param text its decoded text, cut where it is very long
   */
  record Part(String type, String text) {

    boolean isReturned() {
      return type.equals("message/rfc822")
          || type.equals("message/global")
          || type.equals("text/rfc822-headers")
          || type.equals("text/rfc822-header")
          || type.equals("message/rfc822-headers")
          || type.equals("message/global-headers");
    }
  }

  /** The text of the first part of one of the types. */
  Optional<String> first(String... types) {
    return parts.stream()
        .filter(part -> List.of(types).contains(part.type()))
        .map(Part::text)
        .findFirst();
  }

  /** The header of the returned message; no fields if it is not there as a part. */
  Fields returned() {
    return parts.stream()
        .filter(Part::isReturned)
        .findFirst()
        .map(part -> Fields.read(part.text().stripLeading()))
        .orElse(new Fields(List.of()));
  }
}
