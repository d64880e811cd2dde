package org.paperround.web.reader;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** The reader's pages: {@code templates/pages/}, checked against their records when built. */
@CheckedTemplate(basePath = "pages")
public final class Pages {

  private Pages() {}

  public static native TemplateInstance home(HomeView view);

  public static native TemplateInstance papers(PapersView view);

  public static native TemplateInstance paper(PaperView view);

  public static native TemplateInstance checkInbox(CheckInboxView view);

  public static native TemplateInstance confirm(ConfirmView view);

  public static native TemplateInstance confirmed(ConfirmedView view);

  public static native TemplateInstance preferences(PreferencesView view);

  public static native TemplateInstance unsubscribe(UnsubscribeView view);

  public static native TemplateInstance unsubscribed(UnsubscribedView view);

  public static native TemplateInstance erase(EraseView view);

  public static native TemplateInstance erased(SiteView view);

  public static native TemplateInstance digest(DigestPageView view);

  public static native TemplateInstance message(MessageView view);
}
