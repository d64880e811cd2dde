package org.paperround.mail.pace;

import java.time.Duration;

/** Lets time pass. */
@FunctionalInterface
interface Waiting {

  /** Comes back when so much time has passed, or sooner because nobody needs to wait any more. */
  void pass(Duration time) throws InterruptedException;
}
