package org.paperround.web.demo;

import java.util.List;

/**
 * One mail of the demo's mailbox.
 *
 * @param id its number in the mailbox
 * @param from the sender's name or address
 * @param to the recipient's address
 * @param subject decoded
 * @param headers all of them, in their order
 * @param text the plain-text part
 * @param htmlPath where the HTML part is served, to be framed
 */
public record MailView(
    int id,
    String from,
    String to,
    String subject,
    List<Header> headers,
    String text,
    String htmlPath) {

  public MailView {
    headers = List.copyOf(headers);
  }

  /**
   * One header field.
   *
   * @param name such as {@code List-Unsubscribe}
   * @param value unfolded
   */
  public record Header(String name, String value) {}
}
