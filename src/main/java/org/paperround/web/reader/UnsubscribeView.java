package org.paperround.web.reader;

/**
 * Asks for the click that stops all mail; nothing has happened yet.
 *
 * @param site what every page shows
 * @param token opaque, names one subscription
 * @param address the reader's address, masked
 */
public record UnsubscribeView(SiteView site, String token, String address) {}
