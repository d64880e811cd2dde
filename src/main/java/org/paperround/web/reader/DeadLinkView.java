package org.paperround.web.reader;

import org.jspecify.annotations.Nullable;

/**
 * A link that does not work.
 *
 * @param site what every page shows
 * @param token the link's, if it is known here and only too old, so that a new one can be mailed to
 *     its reader; else null
 */
public record DeadLinkView(SiteView site, @Nullable String token) {}
