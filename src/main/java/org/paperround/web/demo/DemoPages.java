package org.paperround.web.demo;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** The demo mailbox: {@code templates/demo/}, checked against its records when built. */
@CheckedTemplate(basePath = "demo")
public final class DemoPages {

  private DemoPages() {}

  public static native TemplateInstance inbox(InboxView view);

  public static native TemplateInstance mail(MailView view);
}
