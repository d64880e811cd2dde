package org.paperround.web.reader;

/**
 * Asks for the click that erases everything stored about a reader.
 *
 * @param site what every page shows
 * @param token opaque, names one subscription
 * @param address the reader's address, masked
 */
public record EraseView(SiteView site, String token, String address) {}
