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
 */
record Planned(
    Delivery delivery, BulkMail mail, List<Long> papers, int considered, RoundWork work) {}
