package org.paperround.web.reader;

import io.quarkus.qute.i18n.MessageBundle;

/**
 * What the frame of every page says, and the pages about leaving and about what went wrong: {@code
 * {page:…}} in templates.
 */
@MessageBundle(value = "page", locale = "en")
public interface PageTexts {

  String skip();

  String mainNavigation();

  String papers();

  String signUp();

  String tagline();

  String privacy();

  String languages();

  String frontPage();

  String deadLinkTitle();

  String deadLinkText();

  String trialLinkTitle();

  String trialLinkText();

  String unsubscribeTitle();

  String unsubscribeHeading();

  String unsubscribeLead(String siteName, String address);

  String unsubscribeButton();

  String unsubscribeHint();

  String unsubscribedTitle();

  String unsubscribedHeading();

  String unsubscribedLead(String address);

  String unsubscribedUndo();

  String unsubscribedHint();

  String backHeading();

  String backLead(String address);

  String backHint();
}
