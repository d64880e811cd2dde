package org.paperround.account.post;

import io.quarkus.qute.i18n.MessageBundle;

/** What letters say: {@code {letter:…}} in templates. */
@MessageBundle(value = "letter", locale = "en")
public interface LetterTexts {

  String privacy();

  String address();

  String works(int days);

  String settingsSubject(String siteName);

  String settingsTitle();

  String settingsLead();

  String settingsButton();

  String settingsValidity(int days);

  String settingsNotYou();

  String askOldSubject();

  String askOldTitle();

  String askOldLead(String siteName, String address);

  String askOldBoth();

  String askButton();

  String askOldNotYou();

  String askNewSubject();

  String askNewTitle();

  String askNewLead(String siteName, String address);

  String askNewBoth();

  String askNewNotYou();

  String knownTitle();

  String knownLead(String siteName);

  String knownWhatToDo();

  String knownButton();

  String knownNotYou();

  String doneOldTitle();

  String doneOldLead(String siteName, String address);

  String doneOldLinks();

  String doneNewTitle();

  String doneNewLead(String siteName);

  String doneNewButton();
}
