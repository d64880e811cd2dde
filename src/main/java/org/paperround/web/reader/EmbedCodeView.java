package org.paperround.web.reader;

/**
 * What another site needs to have a sign-up form.
 *
 * @param site what every page shows
 * @param form what the form is to be filled in with
 * @param snippets the HTML to copy
 * @param framePath path of the form that is framed
 */
public record EmbedCodeView(
    SiteView site, SignUpForm form, EmbedSnippets snippets, String framePath) {}
