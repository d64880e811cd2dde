package org.paperround.matching;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** The search index over all stored papers, which each process keeps for itself. */
@ConfigMapping(prefix = "paperround.search")
public interface SearchConfig {

  /** Whether this process keeps an index; without one nothing is found, and no topics are shown. */
  @WithDefault("true")
  boolean enabled();

  /** Whether the index is made anew in memory with each start, and leaves nothing behind. */
  @WithDefault("false")
  boolean inMemory();

  /** How often the database is asked for papers that came or changed. */
  @WithDefault("5s")
  Duration interval();

  /** How long a search may take before what was found so far is shown. */
  @WithDefault("2s")
  Duration timeLimit();
}
