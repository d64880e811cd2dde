package org.paperround.account.post;

import org.jspecify.annotations.Nullable;

/**
 * Everything the templates of a letter show.
 *
 * @param siteName what the operator calls this service
 * @param siteUrl absolute address of its front page, without a slash at its end
 * @param letter what it says
 * @param url absolute address that its button leads to; null if it has none
 * @param postalAddress the sender's postal address; may be empty where none is required
 */
public record LetterView(
    String siteName, String siteUrl, Letter letter, @Nullable String url, String postalAddress) {}
