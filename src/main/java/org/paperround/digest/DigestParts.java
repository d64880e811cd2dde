package org.paperround.digest;

import io.quarkus.qute.Engine;
import io.quarkus.qute.Variant;
import jakarta.inject.Singleton;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.paperround.platform.language.Language;
import org.paperround.platform.template.TemplateReload;

/** The parts of a mail in pieces. What was kept of them goes when a template changes. */
@Singleton
class DigestParts {

  private final Engine engine;
  private final DigestTemplates templates;
  private final TemplateReload reload;
  private volatile @Nullable Kept kept;

  DigestParts(Engine engine, DigestTemplates templates, TemplateReload reload) {
    this.engine = engine;
    this.templates = templates;
    this.reload = reload;
  }

  private record Kept(
      long changes, Map<Language, DigestPart> html, Map<Language, DigestPart> text) {}

  /**
   * The HTML part; joined it is {@link DigestTemplates#html}.
   *
   * @throws io.quarkus.qute.TemplateException if a template of the operator's fails
   */
  List<Piece> html(DigestView view) {
    return part(current().html(), view).pieces(view);
  }

  /**
   * The plain-text part; joined it is {@link DigestTemplates#text}.
   *
   * @throws io.quarkus.qute.TemplateException if a template of the operator's fails
   */
  List<Piece> text(DigestView view) {
    return part(current().text(), view).pieces(view);
  }

  private static DigestPart part(Map<Language, DigestPart> parts, DigestView view) {
    return Objects.requireNonNull(parts.get(view.language()));
  }

  private Kept current() {
    reload.ifChanged();
    Kept now = kept;
    return now != null && now.changes() == reload.changes() ? now : renewed();
  }

  private synchronized Kept renewed() {
    long changes = reload.changes();
    Kept now = kept;
    if (now == null || now.changes() != changes) {
      now =
          new Kept(
              changes,
              parts("mails/digest.html", Variant.TEXT_HTML, templates::html),
              parts("mails/digest.txt", Variant.TEXT_PLAIN, templates::text));
      kept = now;
    }
    return now;
  }

  private Map<Language, DigestPart> parts(
      String id, String contentType, Function<DigestView, String> whole) {
    Map<Language, DigestPart> parts = new EnumMap<>(Language.class);
    for (Language language : Language.values()) {
      parts.put(language, DigestPart.of(engine, language, id, contentType, whole));
    }
    return parts;
  }
}
