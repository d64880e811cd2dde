package org.paperround.bounce;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What a relay says of one mail to one recipient. */
public record Report(
    Kind kind,
    String recipient,
    @Nullable String messageId,
    @Nullable String envelopeTo,
    @Nullable String status,
    @Nullable String diagnostic,
    Instant at,
    String eventId) {}
