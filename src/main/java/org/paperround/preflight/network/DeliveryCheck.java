package org.paperround.preflight.network;

import jakarta.inject.Singleton;
import org.paperround.mail.ReturnPaths;
import org.paperround.mail.Transmission;
import org.paperround.mail.smtp.BulkLane;
import org.paperround.mail.smtp.BulkMail;
import org.paperround.preflight.check.Check;
import org.paperround.preflight.check.CheckId;
import org.paperround.preflight.check.Finding;
import org.paperround.preflight.check.Trial;

/** Sends the mail, where somebody wants it, over the lane that all digests take. */
@Singleton
class DeliveryCheck implements Check {

  /** In the place of a delivery's name, so that what comes back is about no reader. */
  private static final String NAME = "preflight";

  private final BulkLane lane;
  private final ReturnPaths paths;

  DeliveryCheck(BulkLane lane, ReturnPaths paths) {
    this.lane = lane;
    this.paths = paths;
  }

  @Override
  public CheckId id() {
    return CheckId.DELIVERY;
  }

  @Override
  public boolean applies(Trial trial) {
    return trial.recipient().isPresent();
  }

  @Override
  public Finding run(Trial trial) {
    String to = trial.recipient().orElseThrow();
    Transmission sent = lane.send(new BulkMail(paths.of(NAME), to, trial.message()));
    return switch (sent.outcome()) {
      case ACCEPTED ->
          Finding.pass(
              id(),
              "The mail server took a mail for you. When it has arrived, look whether it is in the"
                  + " inbox and not in spam, and at “Authentication-Results” in its source: spf, dkim"
                  + " and dmarc should each say pass.");
      case DEFERRED, REJECTED, UNCERTAIN ->
          Finding.fail(
              id(),
              "The mail server did not take a mail for you: " + sent.text(),
              "Check the QUARKUS_MAILER_… settings, user name and password above all, and that the"
                  + " server lets you send as "
                  + trial.setup().from()
                  + " and with the return path "
                  + paths.of(NAME)
                  + ".");
    };
  }
}
