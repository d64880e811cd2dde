package org.paperround.inlet.relay;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.paperround.bounce.Kind;

/**
 * An event as a relay tells it, not checked yet.
 *
 * @param id what makes it one event, however often it comes
 * @param kind what it is to us
 * @param recipient whom the mail was to
 * @param at when it happened
 * @param messageId the mail's Message-ID as we sent it, in angle brackets or not
 * @param envelopeTo the mail's envelope sender, to which a bounce would go
 * @param status the enhanced status code (RFC 3463)
 * @param diagnostic what the receiving server said
 */
record Event(
    String id,
    Kind kind,
    @Nullable String recipient,
    @Nullable Instant at,
    @Nullable String messageId,
    @Nullable String envelopeTo,
    @Nullable String status,
    @Nullable String diagnostic) {

  /** An event of which no more is told than whom it is about. */
  Event(String id, Kind kind, @Nullable String recipient, @Nullable Instant at) {
    this(id, kind, recipient, at, null, null, null, null);
  }

  Event mail(@Nullable String messageId, @Nullable String envelopeTo) {
    return new Event(id, kind, recipient, at, messageId, envelopeTo, status, diagnostic);
  }

  Event because(@Nullable String status, @Nullable String diagnostic) {
    return new Event(id, kind, recipient, at, messageId, envelopeTo, status, diagnostic);
  }
}
