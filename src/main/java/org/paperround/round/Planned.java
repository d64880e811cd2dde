package org.paperround.round;

import java.util.List;
import org.paperround.mail.smtp.BulkMail;

/**
 * A mail that is ready to leave.
 *
 * @param delivery its line, planned or deferred
 * @param mail the mail
 * @param papers the papers in it, best first
 * @param considered how many papers the window held
 * @param work the execution that is to hear of it
 * @param share its share of that
 */
record Planned(
    Delivery delivery,
    BulkMail mail,
    List<Long> papers,
    int considered,
    RoundWork work,
    RoundWork.Mail share) {

  Planned(Delivery delivery, BulkMail mail, List<Long> papers, int considered, RoundWork work) {
    this(delivery, mail, papers, considered, work, work.new Mail());
  }

  /** Its execution waits for it from now on. */
  void begin() {
    share.begin();
  }

  /** It is settled, or will not leave in this execution; said again, it is heard once. */
  void end() {
    share.end();
  }
}
