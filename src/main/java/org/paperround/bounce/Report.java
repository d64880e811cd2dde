package org.paperround.bounce;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An event that a relay reports in its own form, with a proof that it is from the relay.
 *
 * @param kind what it says
 * @param recipient the bare address
 * @param messageId without angle brackets, if told
 * @param envelopeTo the return path of the mail it is about, if told
 * @param status the enhanced status code (RFC 3463), if told
 * @param diagnostic the words, if told
 * @param at when it happened
 * @param eventId the relay's own name of the event, the same however often it comes
 */
public record Report(
    Kind kind,
    String recipient,
    @Nullable String messageId,
    @Nullable String envelopeTo,
    @Nullable String status,
    @Nullable String diagnostic,
    Instant at,
    String eventId) {}
