package org.paperround.account;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** The confirmation mail's templates, checked when the project is built. */
@CheckedTemplate(basePath = "mails")
final class ConfirmationMails {

  private ConfirmationMails() {}

  static native TemplateInstance confirmation(ConfirmationView view);
}
