package org.paperround.platform.template;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.util.Optional;

/** Where the operator's own templates are. */
@ConfigMapping(prefix = "paperround.templates")
interface TemplatesConfig {

  /**
   * A folder laid out like the built-in {@code templates/}, for instance with {@code
   * mails/digest.html} in it. What it holds is used, what it lacks is built in.
   */
  Optional<Path> dir();

  /**
   * Whether edits in the folder show at once. For demos and development: it looks at every file.
   */
  @WithDefault("false")
  boolean reload();
}
