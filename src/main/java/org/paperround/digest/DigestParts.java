package org.paperround.digest;

import io.quarkus.qute.Engine;
import io.quarkus.qute.Variant;
import jakarta.inject.Singleton;
import java.util.List;
import org.jspecify.annotations.Nullable;
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

  private record Kept(long changes, DigestPart html, DigestPart text) {}

  /**
   * The HTML part; joined it is {@link DigestTemplates#html}.
   *
   * @throws io.quarkus.qute.TemplateException if a template of the operator's fails
   */
  List<Piece> html(DigestView view) {
    return current().html().pieces(view);
  }

  /**
   * The plain-text part; joined it is {@link DigestTemplates#text}.
   *
   * @throws io.quarkus.qute.TemplateException if a template of the operator's fails
   */
  List<Piece> text(DigestView view) {
    return current().text().pieces(view);
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
              DigestPart.of(engine, "mails/digest.html", Variant.TEXT_HTML, templates::html),
              DigestPart.of(engine, "mails/digest.txt", Variant.TEXT_PLAIN, templates::text));
      kept = now;
    }
    return now;
  }
}
