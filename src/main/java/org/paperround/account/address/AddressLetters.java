package org.paperround.account.address;

import jakarta.inject.Singleton;
import java.util.List;
import org.paperround.account.SignUpConfig;
import org.paperround.account.post.Letter;
import org.paperround.platform.Site;
import org.paperround.subscriber.AddressChange;
import org.paperround.subscriber.EmailAddress;

/** What the mails of a change of address say. */
@Singleton
class AddressLetters {

  private final Site site;
  private final SignUpConfig config;

  AddressLetters(Site site, SignUpConfig config) {
    this.site = site;
    this.config = config;
  }

  /** The whole new address is named: its owner can see a mistype, and a stranger's hand. */
  Letter askOld(AddressChange change, String path) {
    return new Letter(
        "Send your papers to another address?",
        "Shall your papers go to another address?",
        List.of(
            "Somebody who has a link to your settings, most likely you, asked %s to send your"
                    .formatted(site.name())
                + " papers to %s from now on.".formatted(change.address()),
            "Nothing changes before both addresses have agreed: this one, and the new one by the"
                + " mail that was sent there."),
        "Agree, or refuse",
        path,
        List.of(
            works(),
            "Not you? Then refuse: the links of all your mails so far stop leading to your"
                + " settings, and you get a new one."));
  }

  /** Of the address of before only a hint: whoever asked may not know it. */
  Letter askNew(EmailAddress old, String path) {
    return new Letter(
        "Get your papers at this address?",
        "Shall your papers come to this address?",
        List.of(
            "Somebody, most likely you, asked %s to send the papers that go to %s to this address"
                    .formatted(site.name(), old.masked())
                + " from now on.",
            "Nothing changes before both addresses have agreed: this one, and the one of before by"
                + " the mail that was sent there."),
        "Agree, or refuse",
        path,
        List.of(works(), "Not you? Then do nothing, and no papers will come."));
  }

  /** Says nothing of who asked. */
  Letter known() {
    return new Letter(
        "You get papers at this address already",
        "You get papers at this address already",
        List.of(
            "Somebody, most likely you, asked %s to send the papers of another address to this one."
                    .formatted(site.name())
                + " But it has a subscription of its own, so nothing was changed.",
            "To have both in one, stop the other and add its interests to this one."),
        "Get a link to my settings",
        "/lost-link",
        List.of("Not you? Then do nothing."));
  }

  /** The last mail to the address of before. */
  Letter doneOld(AddressChange change) {
    return new Letter(
        "Your papers go to another address now",
        "Your papers go to another address now",
        List.of(
            "Both addresses agreed: from now on %s sends your papers to %s."
                .formatted(site.name(), change.address().masked()),
            "The links in mails to this address lead to your settings no more; “Unsubscribe” in"
                + " them still works."),
        null,
        null,
        List.of());
  }

  Letter doneNew(String path) {
    return new Letter(
        "Your papers come here now",
        "Your papers come here now",
        List.of(
            "Both addresses agreed: from now on %s sends your papers to this one. Interests,"
                    .formatted(site.name())
                + " schedule and all that was learned are as they were."),
        "Look at my settings",
        path,
        List.of());
  }

  private String works() {
    long days = config.validity().toDays();
    return days == 1 ? "The link works for one day." : "The link works for " + days + " days.";
  }
}
