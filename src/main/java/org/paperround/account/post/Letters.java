package org.paperround.account.post;

import io.quarkus.qute.Variant;
import jakarta.inject.Singleton;
import org.paperround.mail.MailHeaders;
import org.paperround.mail.OutgoingMail;
import org.paperround.mail.Sender;
import org.paperround.platform.Site;
import org.paperround.platform.template.TemplateReload;
import org.paperround.subscriber.EmailAddress;

/** Makes mails of letters. */
@Singleton
public class Letters {

  private final TemplateReload reload;
  private final MailHeaders headers;
  private final Sender sender;
  private final Site site;

  Letters(TemplateReload reload, MailHeaders headers, Sender sender, Site site) {
    this.reload = reload;
    this.headers = headers;
    this.sender = sender;
    this.site = site;
  }

  /**
   * A letter as a mail whose failure matters to nobody.
   *
   * @param name names the letter, ASCII without spaces; the same for every try to send it
   */
  public OutgoingMail mail(EmailAddress to, String name, Letter letter) {
    LetterView view =
        new LetterView(
            site.name(),
            site.url(),
            letter,
            letter.path() == null ? null : site.link(letter.path()),
            sender.postalAddress());
    reload.ifChanged();
    return new OutgoingMail(
        to.toString(),
        letter.subject().replaceAll("\\p{Cntrl}+", " ").strip(),
        render(view, Variant.TEXT_PLAIN),
        render(view, Variant.TEXT_HTML),
        name + "@" + sender.domain(),
        headers.single(letter.language()));
  }

  static String render(LetterView view, String contentType) {
    return LetterMails.letter(view)
        .setLocale(view.letter().language().locale())
        .setVariant(Variant.forContentType(contentType))
        .render();
  }
}
