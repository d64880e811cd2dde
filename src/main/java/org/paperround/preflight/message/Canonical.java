package org.paperround.preflight.message;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** The forms in which header and body are signed (RFC 6376 section 3.4). */
final class Canonical {

  private Canonical() {}

  /** A field without its line end. */
  static String field(HeaderField field, boolean relaxed) {
    if (!relaxed) {
      return field.name() + ":" + field.raw();
    }
    String unfolded = field.raw().replaceAll("\r\n(?=[ \t])", "");
    return field.name().toLowerCase(Locale.ROOT) + ":" + unfolded.replaceAll("[ \t]+", " ").strip();
  }

  /** A body. */
  static byte[] body(String body, boolean relaxed) {
    String text = body;
    if (relaxed) {
      text = text.replaceAll("[ \t]+", " ").replaceAll(" (?=\r\n|$)", "");
    }
    int end = text.length();
    while (text.startsWith("\r\n", end - 2)) {
      end -= 2;
    }
    String kept = text.substring(0, end);
    // An empty body is one line end in the simple form and nothing in the relaxed one.
    String whole = kept.isEmpty() && relaxed ? "" : kept + "\r\n";
    return whole.getBytes(StandardCharsets.ISO_8859_1);
  }
}
