package org.paperround.web.reader;

import io.quarkus.qute.i18n.MessageBundle;

/** What the settings say, lost links and changes of address: {@code {prefs:…}} in templates. */
@MessageBundle(value = "prefs", locale = "en")
public interface PrefsTexts {

  String lostLink();

  String lostLead();

  String lostAddress();

  String lostButton();

  String lostLeaveEmpty();

  String lostSent();

  String lostSentLead();

  String lostSentHint(int days);

  String tooManyForms();

  String tooManyFormsText();

  String deadLink();

  String deadLinkLead();

  String deadLinkHome();

  String oldLink();

  String oldLinkLead();

  String addressMeant(String address);

  String moveHeading();

  String moveNow(String address);

  String moveWaits(String address);

  String moveField();

  String moveHint(int days);

  String moveLostMailbox();

  String moveButton();

  String moveWithdraw();

  String moveStopped(String address);

  String moveAsked();

  String moveWithdrawn();

  String addressTitle();

  String askOld();

  String askOldLead(String address);

  String askOldYes();

  String askOldHint();

  String askNew();

  String askNewLead(String address);

  String askNewYes();

  String askBoth();

  String askNo();

  String waiting();

  String waitingOld(String address);

  String waitingNew();

  String waitingUntil();

  String waitingNo();

  String moveBlocked();

  String moveBlockedLead();

  String moveBlockedAgain();

  String signUp();

  String doneOld();

  String doneOldLead(String address);

  String doneNew();

  String doneNewLead(String address);

  String doneSettings();

  String refused();

  String refusedNew();

  String refusedOld();

  String replaced();

  String replacedLead();

  String impossible();

  String impossibleLead();
}
