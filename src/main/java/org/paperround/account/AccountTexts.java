package org.paperround.account;

import io.quarkus.qute.i18n.MessageBundle;

/** What the confirmation mail says: {@code {account:…}} in templates. */
@MessageBundle(value = "account", locale = "en")
public interface AccountTexts {

  String confirmSubject(String siteName);

  String confirmTitle();

  String confirmPreheader();

  String confirmHeading();

  String confirmLead(String siteName);

  String confirmTextLead();

  String confirmButton();

  String confirmAddress();

  String confirmValidity(int days);

  String confirmNotYou();

  String privacy();
}
