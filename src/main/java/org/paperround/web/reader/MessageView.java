package org.paperround.web.reader;

/**
 * A page that only says something: an expired link, an unknown address, too many requests.
 *
 * @param site what every page shows
 * @param title a few words
 * @param text a sentence or two: what is wrong and what to do
 */
public record MessageView(SiteView site, String title, String text) {}
