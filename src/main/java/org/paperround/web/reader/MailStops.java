package org.paperround.web.reader;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.paperround.account.SignUpRequest;
import org.paperround.account.SignUps;
import org.paperround.subscriber.EmailAddress;
import org.paperround.subscriber.LinkPurpose;
import org.paperround.subscriber.Links;
import org.paperround.subscriber.Subscriber;
import org.paperround.subscriber.Subscriptions;

/** Stops mails for a while or for good, and starts them again. */
@Singleton
class MailStops {

  private static final Duration UNDO_LINK = Duration.ofDays(60);

  private final PageParts parts;
  private final PreferencesForm page;
  private final PreferencesEdits edits;
  private final ReaderLink link;
  private final Links links;
  private final Subscriptions subscriptions;
  private final SignUps signUps;
  private final FormOrigin origin;
  private final Clock clock;

  MailStops(
      PageParts parts,
      PreferencesForm page,
      PreferencesEdits edits,
      ReaderLink link,
      Links links,
      Subscriptions subscriptions,
      SignUps signUps,
      FormOrigin origin,
      Clock clock) {
    this.parts = parts;
    this.page = page;
    this.edits = edits;
    this.link = link;
    this.links = links;
    this.subscriptions = subscriptions;
    this.signUps = signUps;
    this.origin = origin;
    this.clock = clock;
  }

  Response pause(String token, Subscriber reader, PreferencesFields fields) {
    LocalDate until = fields.pauseUntil(reader.schedule().dateOf(clock.instant()));
    if (fields.hasProblems()) {
      return edits.show(token, reader, fields, null);
    }
    subscriptions.pause(reader.id(), until, origin.consent());
    PrefsTexts texts = parts.texts(PrefsTexts.class);
    return again(token, until == null ? texts.pausedForNow() : texts.pausedForAWhile());
  }

  Response resume(String token, Subscriber reader) {
    subscriptions.resume(reader.id(), origin.consent());
    return again(token, parts.texts(PrefsTexts.class).resumed());
  }

  /** Only a mail that arrives and is answered proves that mails are wanted there again. */
  Response restart(String token, Subscriber reader) {
    EmailAddress address = reader.address();
    if (address != null) {
      signUps.submit(SignUpRequest.of(address, List.of(), "", reader.schedule(), origin.consent()));
    }
    return again(token, parts.texts(PrefsTexts.class).restarted());
  }

  Response unsubscribe(Subscriber reader) {
    subscriptions.unsubscribe(reader.id(), origin.consent());
    String undo = links.issue(reader.id(), null, UNDO_LINK).token(LinkPurpose.UNSUBSCRIBE);
    EmailAddress address = reader.address();
    String masked = address == null ? "" : address.masked();
    return parts.page(Pages.unsubscribed(new UnsubscribedView(parts.site(), undo, masked, false)));
  }

  private Response again(String token, String notice) {
    return link.reader(token)
        .map(now -> parts.page(Pages.preferences(page.stored(token, now, notice))))
        .orElseGet(() -> link.dead(token));
  }
}
