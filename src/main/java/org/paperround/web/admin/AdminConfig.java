package org.paperround.web.admin;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;

/** The operator's interface. */
@ConfigMapping(prefix = "paperround.admin")
public interface AdminConfig {

  /**
   * The bearer token of {@code /api/admin}, at least 16 characters. None set: a random one is made
   * at each start and printed.
   */
  Optional<String> token();
}
