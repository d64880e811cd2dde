package org.paperround.platform;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How background work runs in this process. */
@ConfigMapping(prefix = "paperround.jobs")
public interface JobConfig {

  /** Whether this process runs background work at all; one that does not still accepts it. */
  @WithDefault("true")
  boolean enabled();

  /** Tasks run at the same time, beside those with threads of their own. */
  @WithDefault("8")
  int threads();

  /** How often the database is asked for due tasks. */
  @WithDefault("5s")
  Duration pollingInterval();

  /**
   * How often a running task says that it lives; after four missed signs its work is taken over.
   */
  @WithDefault("10s")
  Duration heartbeatInterval();

  /**
   * How long a stopping process waits for its running tasks before it interrupts them; 4 s later it
   * ends in any case.
   */
  @WithDefault("14s")
  Duration shutdownWait();
}
