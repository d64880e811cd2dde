package org.paperround.preflight.message;

import jakarta.inject.Singleton;
import org.jsoup.Jsoup;
import org.paperround.preflight.check.Check;
import org.paperround.preflight.check.CheckId;
import org.paperround.preflight.check.Finding;
import org.paperround.preflight.check.Trial;

/** Whether the sender's postal address is in the mail. */
@Singleton
class PostalAddressCheck implements Check {

  @Override
  public CheckId id() {
    return CheckId.POSTAL_ADDRESS;
  }

  @Override
  public Finding run(Trial trial) {
    String address = letters(trial.setup().postalAddress());
    if (address.isEmpty()) {
      return Finding.fail(
          id(),
          "No postal address is set.",
          "Set PAPERROUND_MAIL_POSTAL_ADDRESS to the address at which you can be reached by letter.");
    }
    OpenedMessage message = OpenedMessage.of(trial.message());
    boolean shown =
        letters(message.plain()).contains(address)
            && letters(Jsoup.parse(message.html()).text()).contains(address);
    return shown
        ? Finding.pass(id(), "The postal address is in the foot of the mail.")
        : Finding.fail(
            id(),
            "The postal address is set, but one of the two forms of the mail does not show it.",
            "Put {view.postalAddress} back into your own mails/digest.html and mails/digest.txt.");
  }

  /** Lines are broken differently in each form. */
  private static String letters(String text) {
    return text.replaceAll("\\s+", "");
  }
}
