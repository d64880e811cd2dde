package org.paperround.source.http;

import jakarta.inject.Singleton;
import java.time.Duration;

/** Blocks the thread, which an interrupt wakes. */
@Singleton
class BlockingPause implements Pause {

  @Override
  public void pause(Duration time) throws InterruptedException {
    Thread.sleep(time);
  }
}
