package org.paperround.round;

import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Has the background ready before somebody waits for it: from the start of a process that serves
 * readers, and soon after papers came.
 */
@Singleton
public class ReadyBackground {

  private static final int SECONDS = 60;

  private final Backgrounds backgrounds;
  private final RoundConfig config;
  private final ScheduledExecutorService keeper =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("background").factory());
  private volatile boolean stopping;

  ReadyBackground(Backgrounds backgrounds, RoundConfig config) {
    this.backgrounds = backgrounds;
    this.config = config;
  }

  void start(@Observes StartupEvent event) {
    if (config.automatic()) {
      var _ = keeper.scheduleWithFixedDelay(this::tryToRefresh, 0, SECONDS, TimeUnit.SECONDS);
    }
  }

  void stop(@Observes ShutdownEvent event) {
    // Not interrupted: that would close the file of the database under it.
    stopping = true;
    keeper.shutdown();
  }

  /** Makes it ready, unless it is. Takes seconds after new papers came. */
  public void refresh() {
    backgrounds.current();
  }

  private void tryToRefresh() {
    try {
      refresh();
    } catch (RuntimeException e) {
      // Whoever needs it makes it, and learns of what is wrong there.
      if (!stopping) {
        Log.debugf("The background is not ready: %s", e);
      }
    }
  }
}
