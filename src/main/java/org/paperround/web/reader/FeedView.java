package org.paperround.web.reader;

/**
 * The new address of a reader's feed.
 *
 * @param site what every page shows
 * @param token of the reader's settings
 * @param address absolute
 */
public record FeedView(SiteView site, String token, String address) {}
