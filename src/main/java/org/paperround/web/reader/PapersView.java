package org.paperround.web.reader;

/**
 * The papers of one day.
 *
 * @param site what every page shows
 * @param head what it tells machines
 * @param day the day
 */
public record PapersView(SiteView site, PageHead head, DayList day) {}
