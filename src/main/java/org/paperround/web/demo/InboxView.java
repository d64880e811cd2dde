package org.paperround.web.demo;

import java.time.Instant;
import java.util.List;

/**
 * The demo's mailbox.
 *
 * @param mails the newest first
 */
public record InboxView(List<Item> mails) {

  public InboxView {
    mails = List.copyOf(mails);
  }

  /**
   * One mail in the list.
   *
   * @param id its number in the mailbox
   * @param from the sender's name or address
   * @param to the recipient's address
   * @param subject decoded
   * @param received when it came
   */
  public record Item(int id, String from, String to, String subject, Instant received) {}
}
