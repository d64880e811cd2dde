package org.paperround.preflight.message;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A message taken apart into header and body (RFC 5322 section 2), octet by octet, as signatures
 * are made of these.
 *
 * @param fields the header
 * @param body one character an octet
 */
record RawMessage(List<HeaderField> fields, String body) {

  RawMessage {
    fields = List.copyOf(fields);
  }

  static RawMessage of(byte[] message) {
    String text = new String(message, StandardCharsets.ISO_8859_1);
    int end = text.indexOf("\r\n\r\n");
    String header = end < 0 ? text : text.substring(0, end);
    List<HeaderField> fields = new ArrayList<>();
    for (String field : header.split("\r\n(?![ \t])", -1)) {
      int colon = field.indexOf(':');
      if (colon > 0) {
        fields.add(new HeaderField(field.substring(0, colon).strip(), field.substring(colon + 1)));
      }
    }
    return new RawMessage(fields, end < 0 ? "" : text.substring(end + 4));
  }

  /** The fields of a name, from the top. */
  List<HeaderField> fields(String name) {
    return fields.stream().filter(field -> field.name().equalsIgnoreCase(name)).toList();
  }

  /** The value of the only field of a name; empty if there is none, or more. */
  Optional<String> only(String name) {
    List<HeaderField> found = fields(name);
    return found.size() == 1 ? Optional.of(found.getFirst().value()) : Optional.empty();
  }
}
