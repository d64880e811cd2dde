package org.paperround.bounce;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.paperround.bounce.SentMails.Sent;

/**
 * A verdict about a reader.
 *
 * @param verdict what came back
 * @param subscriberId whom it is about
 * @param sent the mail it is about; null if only the address is known
 * @param at when it came
 */
record Occurrence(Verdict verdict, long subscriberId, @Nullable Sent sent, Instant at) {}
