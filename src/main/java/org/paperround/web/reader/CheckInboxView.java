package org.paperround.web.reader;

/**
 * The same answer to every sign-up.
 *
 * @param site what every page shows
 * @param validDays how many days the link in the mail works
 */
public record CheckInboxView(SiteView site, int validDays) {}
