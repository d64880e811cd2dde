package org.paperround.platform.template;

import io.quarkus.arc.All;
import io.quarkus.qute.Engine;
import io.quarkus.qute.TemplateException;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.interceptor.Interceptor;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jboss.logging.Logger;
import org.paperround.platform.language.Language;

/**
 * Tries out the operator's templates before the service starts, so that a mistake stops the start
 * and not the night's round.
 */
@Singleton
public class TemplateCheck {

  private static final Logger LOG = Logger.getLogger(TemplateCheck.class);

  private final TemplateFolder folder;
  private final TemplateReload reload;
  private final Engine engine;
  private final List<TemplateSamples> samples;

  @Inject
  TemplateCheck(
      TemplateFolder folder,
      TemplateReload reload,
      Engine engine,
      @All List<TemplateSamples> samples) {
    this.folder = folder;
    this.reload = reload;
    this.engine = engine;
    this.samples = samples;
  }

  void onStart(@Observes @Priority(Interceptor.Priority.LIBRARY_BEFORE) StartupEvent event) {
    if (folder.exists()) {
      Set<String> files = renderAll();
      LOG.infof("%d templates of the operator's are in use: %s", files.size(), files);
    }
  }

  /**
   * Parses every file of the folder and renders every template with sample data, in every language.
   *
   * @return the ids of the folder's templates and style sheets
   * @throws IllegalStateException for the first one that fails, with its file and line
   */
  public Set<String> renderAll() {
    reload.ifChanged();
    Set<String> files = folder.files().keySet();
    try {
      files.stream().filter(id -> !id.endsWith(".css")).forEach(engine::getTemplate);
      for (Language language : Language.values()) {
        samples.stream()
            .flatMap(offered -> offered.samples(language))
            .forEach(TemplateCheck::render);
      }
    } catch (TemplateException e) {
      throw new IllegalStateException(sentence(e), e);
    }
    return files;
  }

  private static void render(Supplier<String> sample) {
    if (sample.get().isBlank()) {
      throw new IllegalStateException("a template renders to nothing");
    }
  }

  private String sentence(TemplateException e) {
    if (e.getOrigin() == null) {
      return "a template cannot be rendered: " + e.getMessage();
    }
    String id = e.getOrigin().getTemplateId();
    String file = folder.file(id).map(Object::toString).orElse("the built-in " + id);
    return "the template %s, line %d, cannot be rendered: %s"
        .formatted(file, e.getOrigin().getLine(), e.getMessage());
  }
}
