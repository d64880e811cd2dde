package org.paperround.web.reader;

/**
 * All mail is stopped, or was and is not any more.
 *
 * @param site what every page shows
 * @param token opaque, names one subscription
 * @param address the reader's address, masked
 * @param undone whether the reader has just taken it back
 */
public record UnsubscribedView(SiteView site, String token, String address, boolean undone) {}
