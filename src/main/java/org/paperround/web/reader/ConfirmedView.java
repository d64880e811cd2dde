package org.paperround.web.reader;

import org.jspecify.annotations.Nullable;

/**
 * The subscription is confirmed.
 *
 * @param site what every page shows
 * @param firstMail when the first mail comes, such as {@code tomorrow, 24 November, 07:00
 *     (Europe/Berlin)}
 * @param preferencesPath path of the settings, null where it may not be shown
 */
public record ConfirmedView(SiteView site, String firstMail, @Nullable String preferencesPath) {}
