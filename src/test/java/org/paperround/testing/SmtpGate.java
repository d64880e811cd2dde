package org.paperround.testing;

import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Where dialogues of a {@link ScriptedMailServer} wait until a test lets them go on. */
public final class SmtpGate {

  private final CountDownLatch reached = new CountDownLatch(1);
  private final CountDownLatch open = new CountDownLatch(1);

  /** Waits until a dialogue is here; false if none came in time. */
  public boolean awaitReached(Duration limit) throws InterruptedException {
    return reached.await(limit.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** Lets all go on, those as well who come later. */
  public void open() {
    open.countDown();
  }

  void pass() throws InterruptedIOException {
    reached.countDown();
    try {
      open.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException();
    }
  }
}
