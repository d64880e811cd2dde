package org.paperround.web.demo;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** The demo mailbox: {@code templates/demo/}, checked against its records when built. */
@CheckedTemplate(basePath = "demo")
public final class DemoPages {

  private DemoPages() {}

  /** The list of mails; each leads to {@code /demo/inbox/{id}}. */
  public static native TemplateInstance inbox(InboxView view);

  /** One mail: its HTML part framed, its text and headers below. */
  public static native TemplateInstance mail(MailView view);
}
