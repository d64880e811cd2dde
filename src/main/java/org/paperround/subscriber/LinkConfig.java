package org.paperround.subscriber;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/**
 * How long the links of a mail lead to what only its reader should reach; all others live as long
 * as the mail's links are kept at all.
 */
@ConfigMapping(prefix = "paperround.links")
public interface LinkConfig {

  /** How long a mail leads to the settings; later it offers to mail a new link. */
  @WithDefault("180d")
  Duration settings();

  /** How long a mail's papers can be answered. */
  @WithDefault("180d")
  Duration feedback();

  /** How long the link of a mail works that was asked for because another was lost. */
  @WithDefault("7d")
  Duration lost();
}
