package org.paperround.web.reader;

/**
 * The papers of one day.
 *
 * @param site what every page shows
 * @param day the day
 */
public record PapersView(SiteView site, DayList day) {}
