package org.paperround.account;

import io.quarkus.qute.Variant;
import jakarta.inject.Singleton;
import org.paperround.platform.template.TemplateReload;

/** Renders the mail that asks an address whether it wants the digests. */
@Singleton
public class ConfirmationTemplates {

  private final TemplateReload reload;

  ConfirmationTemplates(TemplateReload reload) {
    this.reload = reload;
  }

  /**
   * The HTML part: {@code templates/mails/confirmation.html}.
   *
   * @throws io.quarkus.qute.TemplateException if a template of the operator's fails
   */
  public String html(ConfirmationView view) {
    return render(view, Variant.TEXT_HTML);
  }

  /**
   * The plain-text part, lines ending in LF: {@code templates/mails/confirmation.txt}.
   *
   * @throws io.quarkus.qute.TemplateException if a template of the operator's fails
   */
  public String text(ConfirmationView view) {
    return render(view, Variant.TEXT_PLAIN);
  }

  /** One line that says what to do and for whom. */
  public String subject(ConfirmationView view) {
    return view.language()
        .texts(AccountTexts.class)
        .confirmSubject(view.siteName().replaceAll("\\p{Cntrl}+", " ").strip());
  }

  private String render(ConfirmationView view, String contentType) {
    reload.ifChanged();
    return ConfirmationMails.confirmation(view)
        .setLocale(view.language().locale())
        .setVariant(Variant.forContentType(contentType))
        .render();
  }
}
