package org.paperround.web.reader;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import org.paperround.interest.Verdict;

/**
 * What the frame of every page says, and the pages about confirming, leaving, feedback, privacy and
 * what went wrong: {@code {page:…}} in templates.
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

  String confirmTitle();

  String confirmHeading();

  String confirmLead(String siteName);

  String confirmButton();

  String confirmHint();

  String inboxTitle();

  String inboxLead();

  String inboxValidity(int days);

  String inboxNoMail();

  String eraseTitle();

  String eraseHeading();

  String eraseLead(String address);

  String eraseButton();

  String eraseKeep();

  String eraseHint();

  String erasedTitle();

  String erasedHeading();

  String erasedLead();

  String feedbackTitle();

  String feedbackTakenBack();

  String feedbackNothing();

  String feedbackUndo();

  String feedbackOther();

  String feedbackAll();

  @Message
  String verdictButton(Verdict verdict);

  @Message
  String verdictQuestion(Verdict verdict);

  @Message
  String verdictPromise(Verdict verdict);

  @Message
  String verdictDone(Verdict verdict);

  /** What was said, before the paper’s title. */
  @Message
  String learned(Verdict verdict);

  String learnedMore(String day, String interest);

  String learnedLess(String day, String interest);

  String learnedSaved(String day, String interest);

  String answerMore();

  String answerLess();

  String answerSave();

  String nothingSaidTitle();

  String nothingSaidText();

  String noInterestTitle();

  String noInterestText();

  String noPaperTitle();

  String noPaperText();

  String notFoundTitle();

  String notFoundText();

  String refusedTitle();

  String refusedText();

  String failedTitle();

  String failedText();

  String privacyHeading();

  String privacyLead();

  String privacyStored();

  String privacyAddress();

  String privacyAddressWhy(long days, long unconfirmed);

  String privacyConsent();

  String privacyConsentWhy();

  String privacyDeliveries();

  String privacyDeliveriesWhy(long days);

  String privacyBounces();

  String privacyBouncesWhy(long days);

  String privacyFeedback();

  String privacyFeedbackWhy(long days);

  String privacyLinks();

  String privacyLinksWhy(long days);

  String privacyNetwork();

  String privacyNetworkWhy();

  String privacySuppression();

  String privacySuppressionWhy();

  String privacyCount();

  String privacyCountWhy();

  String privacyOthers();

  String privacyOthersText();

  String privacyRights();

  String privacySee();

  String privacyCorrect();

  String privacyLeave();

  String privacyErase();

  String privacyAsk();

  String privacyWrite(String contact);

  String privacyPost(String siteName, String postalAddress);

  String privacyAuthority();
}
