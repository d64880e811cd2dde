package org.paperround.web.reader;

/**
 * What every page shows, whatever it is about.
 *
 * @param siteName what the operator calls this service
 * @param postalAddress the operator's postal address; may be empty
 */
public record SiteView(String siteName, String postalAddress) {}
