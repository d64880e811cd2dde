package org.paperround.round;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How the daily round runs. */
@ConfigMapping(prefix = "paperround.round")
public interface RoundConfig {

  /** Whether due readers are served by themselves; otherwise only when the operator asks. */
  @WithDefault("true")
  boolean automatic();

  /** How often due readers are looked for. */
  @WithDefault("30s")
  Duration tick();

  /** Partitions that a process serves at the same time, on threads that no other work uses. */
  @WithDefault("4")
  int partitionsAtOnce();

  /** The first wait after a mail was deferred; it doubles with each try. */
  @WithDefault("5m")
  Duration firstRetry();

  /** The longest wait between two tries. */
  @WithDefault("2h")
  Duration longestRetry();

  /** The most papers of a window that are ranked, the newest ones, after a long pause. */
  @WithDefault("20000")
  int widestWindow();

  /** How many recent papers matching is measured against. */
  @WithDefault("4000")
  int backgroundPapers();

  /** How long the links in a digest work. At least 60 days. */
  @WithDefault("400d")
  Duration linkValidity();
}
