package org.paperround.web.reader;

/**
 * The subscription is confirmed.
 *
 * @param site what every page shows
 * @param token the confirmation link's
 * @param first whether no mail was due yet
 * @param nextMail when the next regular mail comes, such as {@code Tuesday, 24 November 2026, 07:00
 *     (Europe/Berlin)}
 * @param preferencesPath path of the settings
 * @param today how the digest of today stands
 */
public record ConfirmedView(
    SiteView site,
    String token,
    boolean first,
    String nextMail,
    String preferencesPath,
    TodayPart today) {}
