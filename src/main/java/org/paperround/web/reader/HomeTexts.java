package org.paperround.web.reader;

import io.quarkus.qute.i18n.MessageBundle;

/**
 * What the front page, the sign-up form here and on other sites, the preview and the confirmed page
 * say: {@code {home:…}} in templates.
 */
@MessageBundle(value = "home", locale = "en")
public interface HomeTexts {

  String homeTitle();

  String homeHeading();

  String homeLead(String siteName);

  String promiseOneMail();

  String promiseNoAccount();

  String promiseNoTracking();

  String homeDay(String weekday);

  String homeNoPapers();

  String homeNoPapersText();

  String formHeading();

  String formProblems();

  String formEmail();

  String formTrap();

  String formTopics();

  String formMoreTopics();

  String formKeywords();

  String formKeywordsHint();

  String formLikedFold();

  String formLiked();

  String formLikedHint();

  String formHour();

  String formZone();

  String formSubmit();

  String formPreview();

  String formConsent();

  String wrongMeant(String address);

  String wrongZone();

  String wrongHour();

  String wrongNothing();

  String wrongTopic();

  String wrongKeywordsLength();

  String wrongTermsCount();

  String wrongLikedLength();

  String wrongLikedCount();

  String wrongLikedUnknown(String ids, int count);

  String wrongTooMany();

  String previewNone();

  String previewTooMany();

  String previewNotStored();

  String previewNoPapers();

  String previewNoPapersText();

  String previewNothingYesterday(int papers);

  String previewNothing(int papers);

  String previewNothingText(String weekday);

  String previewYesterday(int found);

  String previewLatest(int found);

  String previewText(int papers, String weekday);

  String previewReasons();

  String previewMore(int more);

  String embedTitle();

  String embedHeading();

  String embedWhen();

  String embedAbout();

  String embedPrivacy();

  String embeddedHeading();

  String embeddedText();

  String embeddedHint(int days);

  String codeTitle();

  String codeLead();

  String codeFill();

  String codeSee();

  String codeFrame();

  String codeFrameText();

  String codeFrameLabel();

  String codeForm();

  String codeFormText(String siteName);

  String codeFormLabel();

  String confirmedTitle();

  String confirmedFirst(String when);

  String confirmedNext(String when);

  String confirmedWait();

  String confirmedWaitText();

  String confirmedSend();

  String confirmedEmpty(int papers);

  String confirmedComing();

  String confirmedHeld();

  String confirmedHeldUntil(String until);

  String confirmedSent();

  String confirmedFailed();

  String confirmedRefine();

  String confirmedPapers();

  String confirmedBeforeTitle();

  String confirmedBeforeText();
}
