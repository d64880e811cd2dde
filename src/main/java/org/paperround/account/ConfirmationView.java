package org.paperround.account;

import org.paperround.platform.language.Language;

/**
 * Everything the templates of the confirmation mail show; nothing of it was typed by a visitor.
 *
 * @param language what it is written in
 * @param siteName what the operator calls this service
 * @param siteUrl absolute address of its front page, without a slash at its end
 * @param confirmUrl absolute address of the page with the button that confirms
 * @param validDays how many days the address works, 1 or more
 * @param postalAddress the sender's postal address; may be empty where none is required
 */
public record ConfirmationView(
    Language language,
    String siteName,
    String siteUrl,
    String confirmUrl,
    int validDays,
    String postalAddress) {

  public ConfirmationView {
    if (validDays < 1) {
      throw new IllegalArgumentException("a confirmation link works for a day at least");
    }
  }
}
