package org.paperround.web.reader;

import org.paperround.digest.DigestView;

/**
 * A digest in the browser.
 *
 * @param site what every page shows
 * @param digest the digest
 * @param full whether it also holds what did not fit into the mail
 */
public record DigestPageView(SiteView site, DigestView digest, boolean full) {}
