package org.paperround.platform.template;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.paperround.testing.OnH2;

/** A folder of the operator's own templates, looked at before each rendering. */
public class OverriddenTemplatesProfile extends OnH2 {

  /** The folder; tests put files into it and take them away again. */
  public static final Path FOLDER = Path.of("target", "overridden-templates").toAbsolutePath();

  @Override
  public Map<String, String> getConfigOverrides() {
    try {
      Files.createDirectories(FOLDER.resolve("mails"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Map<String, String> config = new HashMap<>(super.getConfigOverrides());
    config.put("paperround.templates.dir", FOLDER.toString());
    config.put("paperround.templates.reload", "true");
    return config;
  }
}
