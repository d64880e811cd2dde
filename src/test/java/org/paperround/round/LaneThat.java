package org.paperround.round;

import java.time.Duration;
import java.util.function.Supplier;
import org.paperround.mail.Transmission;
import org.paperround.mail.smtp.BulkLane;
import org.paperround.mail.smtp.BulkMail;

/**
 * A lane on which the same becomes of every mail.
 *
 * @param outcome what that is
 */
record LaneThat(Supplier<Transmission> outcome) implements BulkLane {

  @Override
  public Transmission send(BulkMail mail) {
    return outcome.get();
  }

  @Override
  public int connections() {
    return 0;
  }

  @Override
  public void stop(Duration grace) {
    // nothing is under way
  }
}
