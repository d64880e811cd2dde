package org.paperround.embedding;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How the meaning of texts is worked out and kept. */
@ConfigMapping(prefix = "paperround.embedding")
public interface EmbeddingConfig {

  /** Whether the model is used at all; if not, nothing of it is loaded. */
  @WithDefault("true")
  boolean enabled();

  /** The most vectors held in memory, of about 1 kB each. */
  @WithDefault("20000")
  int cacheSize();

  /** How long a vector is kept in the database after its last use. */
  @WithDefault("400d")
  Duration retention();
}
