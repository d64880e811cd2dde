package org.paperround.digest;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** The digest's templates, checked against {@link DigestView} when the project is built. */
@CheckedTemplate(basePath = "mails")
final class DigestMails {

  private DigestMails() {}

  static native TemplateInstance digest(DigestView view);
}
