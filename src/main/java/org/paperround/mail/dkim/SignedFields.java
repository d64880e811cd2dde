package org.paperround.mail.dkim;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Which fields of a header are signed. Each name is listed once more than there are fields of it,
 * so that a field that somebody adds breaks the signature too (RFC 6376 section 8.15).
 *
 * @param names the value of {@code h=}, folded
 * @param canonical the fields as they are signed, each with CRLF
 */
record SignedFields(String names, String canonical) {

  /**
   * What receivers show, answer to, or act upon (RFC 6376 section 5.4.1, RFC 8058 section 4), be it
   * there or not.
   */
  static final List<String> NAMES =
      List.of(
          "From",
          "Sender",
          "Reply-To",
          "To",
          "Cc",
          "Subject",
          "Date",
          "Message-ID",
          "In-Reply-To",
          "References",
          "MIME-Version",
          "Content-Type",
          "Content-Transfer-Encoding",
          "List-Id",
          "List-Help",
          "List-Owner",
          "List-Unsubscribe",
          "List-Unsubscribe-Post",
          "Auto-Submitted",
          "Feedback-ID");

  /** The length of a line without its end. */
  private static final int LINE = 76;

  /**
   * Those of a header.
   *
   * @param header its lines, each with CRLF, without the empty one after it
   */
  static SignedFields of(byte[] header) {
    Map<String, Deque<String>> fields = fields(header);
    StringBuilder names = new StringBuilder();
    StringBuilder canonical = new StringBuilder(header.length);
    int column = " h=".length();
    for (String name : NAMES) {
      Deque<String> present =
          fields.getOrDefault(name.toLowerCase(Locale.ROOT), new ArrayDeque<>());
      for (int listed = present.size(); listed >= 0; listed--) {
        if (!names.isEmpty()) {
          names.append(':');
          column++;
        }
        // With room for the colon or semicolon that follows.
        if (column + name.length() + 1 > LINE) {
          names.append("\r\n ");
          column = 1;
        }
        names.append(name);
        column += name.length();
      }
      // From the last one up (RFC 6376 section 5.4.2).
      present
          .descendingIterator()
          .forEachRemaining(field -> canonical.append(field).append("\r\n"));
    }
    return new SignedFields(names.toString(), canonical.toString());
  }

  /** The relaxed form of the fields of each name, in lower case, in their order. */
  private static Map<String, Deque<String>> fields(byte[] header) {
    Map<String, Deque<String>> fields = new HashMap<>();
    String lines = new String(header, StandardCharsets.ISO_8859_1);
    int start = 0;
    while (start < lines.length()) {
      int end = endOfField(lines, start);
      String field = Relaxed.field(lines.substring(start, end));
      String name = field.substring(0, field.indexOf(':'));
      fields.computeIfAbsent(name, any -> new ArrayDeque<>()).add(field);
      start = end;
    }
    return fields;
  }

  private static int endOfField(String lines, int start) {
    int end = lines.indexOf('\n', start) + 1;
    while (end > 0
        && end < lines.length()
        && (lines.charAt(end) == ' ' || lines.charAt(end) == '\t')) {
      end = lines.indexOf('\n', end) + 1;
    }
    return end > 0 ? end : lines.length();
  }
}
