package org.paperround.digest;

import io.quarkus.qute.Variant;
import jakarta.inject.Singleton;
import org.paperround.platform.template.TemplateReload;

/** Renders a digest as the parts of a mail. */
@Singleton
public class DigestTemplates {

  private final TemplateReload reload;
  private final Subjects subjects;

  DigestTemplates(TemplateReload reload, Subjects subjects) {
    this.reload = reload;
    this.subjects = subjects;
  }

  /**
   * The HTML part: {@code templates/mails/digest.html}.
   *
   * @throws io.quarkus.qute.TemplateException if a template of the operator's fails
   */
  public String html(DigestView view) {
    return render(view, Variant.TEXT_HTML);
  }

  /**
   * The plain-text part, lines ending in LF: {@code templates/mails/digest.txt}.
   *
   * @throws io.quarkus.qute.TemplateException if a template of the operator's fails
   */
  public String text(DigestView view) {
    return render(view, Variant.TEXT_PLAIN);
  }

  /** What is in it, on one line of at most 110 characters without controls. */
  public String subject(DigestView view) {
    return subjects.of(view);
  }

  private String render(DigestView view, String contentType) {
    reload.ifChanged();
    return DigestMails.digest(view)
        .setLocale(view.language().locale())
        .setVariant(Variant.forContentType(contentType))
        .render();
  }
}
