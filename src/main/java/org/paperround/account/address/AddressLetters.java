package org.paperround.account.address;

import jakarta.inject.Singleton;
import java.util.List;
import org.paperround.account.SignUpConfig;
import org.paperround.account.post.Letter;
import org.paperround.account.post.LetterTexts;
import org.paperround.platform.Site;
import org.paperround.platform.language.Language;
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
  Letter askOld(Language language, AddressChange change, String path) {
    LetterTexts texts = texts(language);
    return new Letter(
        language,
        texts.askOldSubject(),
        texts.askOldTitle(),
        List.of(texts.askOldLead(site.name(), change.address().toString()), texts.askOldBoth()),
        texts.askButton(),
        path,
        List.of(texts.works(days()), texts.askOldNotYou()));
  }

  /** Of the address of before only a hint: whoever asked may not know it. */
  Letter askNew(Language language, EmailAddress old, String path) {
    LetterTexts texts = texts(language);
    return new Letter(
        language,
        texts.askNewSubject(),
        texts.askNewTitle(),
        List.of(texts.askNewLead(site.name(), old.masked()), texts.askNewBoth()),
        texts.askButton(),
        path,
        List.of(texts.works(days()), texts.askNewNotYou()));
  }

  /** Says nothing of who asked. */
  Letter known(Language language) {
    LetterTexts texts = texts(language);
    return new Letter(
        language,
        texts.knownTitle(),
        texts.knownTitle(),
        List.of(texts.knownLead(site.name()), texts.knownWhatToDo()),
        texts.knownButton(),
        "/lost-link",
        List.of(texts.knownNotYou()));
  }

  /** The last mail to the address of before. */
  Letter doneOld(Language language, AddressChange change) {
    LetterTexts texts = texts(language);
    return new Letter(
        language,
        texts.doneOldTitle(),
        texts.doneOldTitle(),
        List.of(texts.doneOldLead(site.name(), change.address().masked()), texts.doneOldLinks()),
        null,
        null,
        List.of());
  }

  Letter doneNew(Language language, String path) {
    LetterTexts texts = texts(language);
    return new Letter(
        language,
        texts.doneNewTitle(),
        texts.doneNewTitle(),
        List.of(texts.doneNewLead(site.name())),
        texts.doneNewButton(),
        path,
        List.of());
  }

  private static LetterTexts texts(Language language) {
    return language.texts(LetterTexts.class);
  }

  private int days() {
    return Math.toIntExact(config.validity().toDays());
  }
}
