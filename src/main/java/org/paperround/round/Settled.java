package org.paperround.round;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.paperround.mail.Transmission;

/**
 * A mail of which it is known, as far as it can be, what became of it.
 *
 * @param planned the mail
 * @param transmission what became of it
 * @param retryAt when it is tried again if it was deferred
 */
record Settled(Planned planned, Transmission transmission, @Nullable Instant retryAt) {}
