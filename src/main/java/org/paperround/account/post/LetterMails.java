package org.paperround.account.post;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** The letter's templates, checked when the project is built. */
@CheckedTemplate(basePath = "mails")
final class LetterMails {

  private LetterMails() {}

  static native TemplateInstance letter(LetterView view);
}
