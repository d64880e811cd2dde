package org.paperround.bounce.reading;

import java.util.List;

/** Knows automatic replies by their headers (RFC 3834, and what was usual before it). */
final class AutoReply {

  private static final List<String> MARKS =
      List.of("X-Autoreply", "X-Autorespond", "X-Auto-Reply", "X-Autoresponder", "X-Apple-Action");

  private AutoReply() {}

  static boolean is(Fields header) {
    String submitted = header.lower("Auto-Submitted");
    return submitted.startsWith("auto-replied")
        || header.lower("Precedence").replace('-', '_').equals("auto_reply")
        || header.lower("X-Precedence").replace('-', '_').equals("auto_reply")
        || MARKS.stream().anyMatch(mark -> header.first(mark).isPresent());
  }
}
