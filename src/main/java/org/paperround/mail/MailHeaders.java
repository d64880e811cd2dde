package org.paperround.mail;

import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.Map;
import org.paperround.platform.Site;
import org.paperround.platform.language.Language;

/** The headers that tell machines what a mail is and how to stop it. */
@Singleton
public class MailHeaders {

  private final Sender sender;
  private final Site site;

  MailHeaders(Sender sender, Site site) {
    this.sender = sender;
    this.site = site;
  }

  /**
   * Headers of a mail that a single act of a person caused, such as a confirmation: its language
   * (RFC 3282), and that no person wrote it.
   */
  public Map<String, String> single(Language language) {
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("Content-Language", language.code());
    headers.put("Auto-Submitted", "auto-generated");
    headers.put("X-Auto-Response-Suppress", "All");
    return headers;
  }

  /**
   * Headers of a mail of a list: RFC 2919 (List-Id), RFC 2369 (List-Unsubscribe with exactly one
   * https address, and one for mail where such mail comes back to us), RFC 8058 (one click), RFC
   * 3834 (Auto-Submitted), RFC 3282 (Content-Language), and the feedback loop's Feedback-ID.
   *
   * @param language what the mail is written in
   * @param edition what the mail is an edition of, such as {@code 20261123}
   * @param unsubscribeUrl absolute address that takes a one-click POST
   * @param token what a mail to unsubscribe names its subscription by
   */
  public Map<String, String> list(
      Language language, String edition, String unsubscribeUrl, String token) {
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("List-Id", sender.listId());
    String byMail =
        sender.bounceDomain().map(d -> ", <mailto:unsub+" + token + "@" + d + ">").orElse("");
    headers.put("List-Unsubscribe", "<" + unsubscribeUrl + ">" + byMail);
    headers.put("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
    headers.put("List-Help", "<" + site.url() + "/>");
    headers.put("List-Owner", "<mailto:" + sender.owner() + ">");
    headers.put("Feedback-ID", edition + ":daily:digest:" + sender.domain().replace('.', '-'));
    headers.putAll(single(language));
    return headers;
  }
}
