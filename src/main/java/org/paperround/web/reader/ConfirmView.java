package org.paperround.web.reader;

/**
 * Asks for the click that confirms; nothing has happened yet.
 *
 * @param site what every page shows
 * @param token opaque, names one subscription
 */
public record ConfirmView(SiteView site, String token) {}
