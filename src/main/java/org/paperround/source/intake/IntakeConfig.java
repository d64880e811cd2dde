package org.paperround.source.intake;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** When sources are asked. */
@ConfigMapping(prefix = "paperround.intake")
public interface IntakeConfig {

  /** Whether sources are asked by themselves; otherwise only when the operator asks. */
  @WithDefault("true")
  boolean enabled();

  /** How often it is looked for sources that are due. */
  @WithDefault("30s")
  Duration tick();

  /** How often a source is asked again for the current day after all went well. */
  @WithDefault("1h")
  Duration every();

  /** How many days back are looked over every day, 0 to 31. */
  @WithDefault("7")
  int lookBack();

  /**
   * How many days back are fetched when a source is new, so that the site is not empty, 0 to 31.
   */
  @WithDefault("3")
  int firstDays();

  /** The first wait after a run that did not bring everything; it doubles with each further one. */
  @WithDefault("5m")
  Duration firstRetry();

  /** The longest of these waits. */
  @WithDefault("2h")
  Duration longestRetry();

  /** How long one run may go on asking. */
  @WithDefault("30m")
  Duration timeLimit();

  /** The most papers of one run; what is beyond is left out, and the run is {@code PARTIAL}. */
  @WithDefault("50000")
  int mostPapers();

  /**
   * How late in its day a source may still have nothing new before digests say that it is missing.
   */
  @WithDefault("6h")
  Duration patience();

  /** How long runs are remembered. */
  @WithDefault("90d")
  Duration keepRuns();
}
