package org.paperround.preflight.message;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * A signature as it stands in a message (RFC 6376 section 3.5).
 *
 * @param field the whole field, as it stands
 * @param tags its tags, without white space in them
 */
public record DkimSignature(HeaderField field, Map<String, String> tags) {

  /** The signatures of a message, in order. */
  public static List<DkimSignature> of(byte[] message) {
    return RawMessage.of(message).fields("DKIM-Signature").stream()
        .map(DkimSignature::read)
        .toList();
  }

  private static DkimSignature read(HeaderField field) {
    Map<String, String> tags = new TreeMap<>();
    for (String tag : field.value().split(";", -1)) {
      int equals = tag.indexOf('=');
      if (equals > 0) {
        tags.put(tag.substring(0, equals).strip(), tag.substring(equals + 1).replaceAll("\\s", ""));
      }
    }
    return new DkimSignature(field, tags);
  }

  /** A tag's value; empty if there is no such tag. */
  public String tag(String name) {
    return tags.getOrDefault(name, "");
  }

  /** The domain that signs. */
  public String domain() {
    return tag("d").toLowerCase(Locale.ROOT);
  }

  /** The names of the signed fields, in order, in lower case. */
  List<String> signed() {
    return Arrays.stream(tag("h").split(":")).map(name -> name.toLowerCase(Locale.ROOT)).toList();
  }
}
