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

  String title();

  String forAddress(String address);

  String pausedNow();

  String pausedUntil(String day);

  String notSaved();

  String onThisPage();

  String save();

  String stoppedBounced();

  String stoppedComplained();

  String stoppedUnsubscribed();

  String stoppedHint();

  String restart();

  String restarted();

  String interests();

  String interestsHint();

  String interestNumber(int number);

  String interestAdd();

  String interestRemove();

  String interestUp();

  String interestDown();

  String interestUpName(String name);

  String interestDownName(String name);

  String interestName();

  String interestKeywords();

  String interestAuthors();

  String interestOrganisations();

  String interestCategories();

  String interestCategoriesHint();

  String interestMutes();

  String interestMutesHint();

  String interestMore();

  String syntax();

  String syntaxWord();

  String syntaxPhrase();

  String syntaxAnd();

  String syntaxOr();

  String syntaxNot();

  String syntaxField();

  String syntaxStar();

  String check();

  String checkName(String name);

  String checked();

  String count(int found, int papers, String day);

  String countNothing();

  String moved();

  String breadth();

  String breadthSure();

  String breadthBalanced();

  String breadthMore();

  String quota();

  String quotaHint();

  String liked();

  String likedCount(int papers);

  String likedMore();

  String likedHint();

  String likedRemove();

  String likedGone();

  String likedUnknown(String ids, boolean many);

  String andMore(String names, int more);

  String schedule();

  String rhythm();

  String rhythmDaily();

  String rhythmWorkdays();

  String rhythmWeekly(String day);

  String rhythmDays();

  String rhythmHint();

  String days();

  String maximum();

  String language();

  String filler();

  String fillerSpare();

  String fillerAlways();

  String fillerNone();

  String fillerHint();

  String explore();

  String exploreHint();

  String quietNote();

  String quietNoteHint();

  String pause();

  String pausedHeading();

  String pauseUntil();

  String pauseHint();

  String pauseButton();

  String pauseChange();

  String resume();

  String leave();

  String leaveButton();

  String learned();

  String learnedHint();

  String learnedWhen(String day, String interest);

  String learnedForget();

  String learnedForgetName(String paper);

  String learnedForgetAll();

  String forgotten();

  String forgotNothing();

  String forgotNothingText();

  String data();

  String dataExport();

  String dataErase();

  String saved();

  String savedNothing();

  String savedPartly();

  String pausedForNow();

  String pausedForAWhile();

  String resumed();

  String unknownAct();

  String unknownActText();

  String badName();

  String sameName();

  String tooManyInterests(int most);

  String tooManyTerms(int most);

  String tooManyLiked(String most, String papers);

  String badQuota(int most);

  String badMaximum(int most);

  String badChoice();

  String badCategory(String category);

  String badDay();

  String noDay();

  String badZone();

  String badHour();

  String pastDay();

  String unreadableDay();

  String privacyLinks(long days);

  String privacyMove();

  String privacyMoveWhy(long days);
}
