package org.paperround.account;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import org.paperround.subscriber.AddressProblem;

/**
 * What the confirmation mail says, and what is wrong with an address: {@code {account:…}} in
 * templates.
 */
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

  /** A sentence that depends on what was typed only, never on who is subscribed. */
  @Message
  String addressProblem(AddressProblem problem);
}
