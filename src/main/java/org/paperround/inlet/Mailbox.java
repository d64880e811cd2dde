package org.paperround.inlet;

import java.util.function.Consumer;

/** A mailbox that is looked into again and again. */
public interface Mailbox {

  /**
   * Takes what is new, and lets go of nothing before it is stored.
   *
   * @param mark how far the mailbox was read, as told the last time; empty at first
   * @param passed is told the mark anew as reading goes on
   * @throws MailboxException if it cannot be read; what was passed before that stays so
   */
  void read(String mark, Consumer<String> passed) throws MailboxException;
}
