package org.paperround.round;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.paperround.mail.Transmission;
import org.paperround.mail.smtp.BulkLane;
import org.paperround.mail.smtp.BulkMail;

/** A lane that accepts every mail, but none before it is let go. */
final class HeldLane implements BulkLane {

  private final List<String> heard = new CopyOnWriteArrayList<>();
  private final CountDownLatch open = new CountDownLatch(1);

  /** Whose mails have come this far. */
  List<String> heard() {
    return heard;
  }

  void letGo() {
    open.countDown();
  }

  @Override
  public Transmission send(BulkMail mail) {
    heard.add(mail.to());
    try {
      open.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    return new Transmission(Transmission.Outcome.ACCEPTED, 250, "2.0.0", "");
  }

  @Override
  public int connections() {
    return 0;
  }

  @Override
  public void stop(Duration grace) {
    letGo();
  }
}
