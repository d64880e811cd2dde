package org.paperround.source.http;

import java.time.Duration;

/** Lets time pass. */
@FunctionalInterface
interface Pause {

  /** Comes back when so much time has passed; at once if that is zero or less. */
  void pause(Duration time) throws InterruptedException;
}
