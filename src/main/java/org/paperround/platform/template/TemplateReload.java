package org.paperround.platform.template;

import io.quarkus.qute.Engine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.attribute.FileTime;
import java.util.Map;

/**
 * Drops parsed templates when a file of the operator's folder has changed, come or gone. Asked
 * before each rendering rather than told by a watch of the file system: a watch is late, and silent
 * on many mounted folders.
 */
@ApplicationScoped // a proxy, because filters are made before the configuration is
public class TemplateReload {

  private final TemplateFolder folder;
  private final Engine engine;
  private final boolean wanted;
  private Map<String, FileTime> seen;
  private volatile long changes;

  @Inject
  TemplateReload(TemplateFolder folder, Engine engine, TemplatesConfig config) {
    this.folder = folder;
    this.engine = engine;
    this.wanted = config.reload() && folder.exists();
    this.seen = wanted ? folder.files() : Map.of();
  }

  /** To be called before a template is rendered; does nothing unless reloading is switched on. */
  public void ifChanged() {
    if (wanted) {
      look();
    }
  }

  /** How often templates were dropped so far: what was made with them then is out of date. */
  public long changes() {
    return changes;
  }

  private synchronized void look() {
    Map<String, FileTime> now = folder.files();
    if (!now.equals(seen)) {
      engine.clearTemplates();
      seen = now;
      changes++;
    }
  }
}
