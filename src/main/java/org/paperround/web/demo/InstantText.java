package org.paperround.web.demo;

import io.quarkus.qute.TemplateExtension;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Instants as the mailbox writes them. */
@TemplateExtension
final class InstantText {

  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm 'UTC'", Locale.ENGLISH)
          .withZone(ZoneOffset.UTC);

  private InstantText() {}

  /** {@code 24 Nov 2026, 06:00 UTC}. */
  static String minute(Instant instant) {
    return MINUTE.format(instant);
  }
}
