package org.paperround.platform;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/**
 * How long what is known of readers is kept; the privacy page states these. Unconfirmed sign-ups
 * and links have settings of their own.
 */
@ConfigMapping(prefix = "paperround.retention")
public interface RetentionConfig {

  /**
   * After how long a reader who unsubscribed, complained or bounced is erased, the consent log with
   * the rest.
   */
  @WithDefault("365d")
  Duration left();

  /** How long the ledger's lines are kept: which papers were sent when, and what became of it. */
  @WithDefault("400d")
  Duration deliveries();

  /** How long verdicts on papers are kept; what they teach has faded by then. */
  @WithDefault("730d")
  Duration feedback();
}
