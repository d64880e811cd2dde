package org.paperround.account;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A sign-up form of the last days.
 *
 * @param requestedAt when it came
 * @param confirmedAt when it was confirmed, if it was
 * @param terms the topics and keywords it asked for
 * @param liked the papers it brought, as pasted; null if none
 * @param zone the time zone
 * @param sendAt the local time of the mail
 * @param language the language of the form
 * @param origin the network address it came from, if known
 */
public record SignedUp(
    Instant requestedAt,
    @Nullable Instant confirmedAt,
    String terms,
    @Nullable String liked,
    String zone,
    String sendAt,
    String language,
    @Nullable String origin) {}
