package org.paperround.web.reader;

/**
 * The sign-up form in a frame on another site.
 *
 * @param site what every page shows
 * @param form as filled in so far; chosen topics come first
 */
public record EmbedView(SiteView site, SignUpForm form) {}
