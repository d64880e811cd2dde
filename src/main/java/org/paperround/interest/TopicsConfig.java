package org.paperround.interest;

import io.smallrye.config.ConfigMapping;
import java.nio.file.Path;
import java.util.Optional;

/** Settings of the topics. */
@ConfigMapping(prefix = "paperround.topics")
public interface TopicsConfig {

  /** A JSON file that replaces the bundled catalogue, see {@link Topics#load}. */
  Optional<Path> file();
}
