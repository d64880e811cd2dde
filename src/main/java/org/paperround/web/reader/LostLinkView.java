package org.paperround.web.reader;

import org.jspecify.annotations.Nullable;

/**
 * Asking for a new link to one's settings.
 *
 * @param site what every page shows
 * @param email the address as typed
 * @param asked the address, if the visitor is asked whether another is meant; else empty
 * @param problem what is wrong with it; null if nothing
 * @param sentDays how many days the mailed link works; 0 while nothing was asked for
 */
public record LostLinkView(
    SiteView site, String email, String asked, @Nullable String problem, int sentDays) {}
