package org.paperround.bounce;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** What comes back of sent mails. */
@ConfigMapping(prefix = "paperround.bounces")
public interface BounceConfig {

  /** How long events are kept. */
  @WithDefault("400d")
  Duration keep();
}
