package org.paperround.round;

import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import org.paperround.digest.DigestComposer;
import org.paperround.digest.DigestOrder;
import org.paperround.digest.DigestView;
import org.paperround.digest.RenderedDigest;
import org.paperround.digest.Selection;
import org.paperround.interest.Interest;
import org.paperround.interest.Interests;
import org.paperround.mail.MailHeaders;
import org.paperround.mail.OutgoingMail;
import org.paperround.mail.Transmission;
import org.paperround.mail.Transmitter;
import org.paperround.matching.Match;
import org.paperround.matching.PaperMatcher;
import org.paperround.paper.PaperCard;
import org.paperround.platform.RetryDelay;
import org.paperround.platform.Site;
import org.paperround.source.intake.IntakeNotes;
import org.paperround.subscriber.EmailAddress;
import org.paperround.subscriber.LinkPurpose;
import org.paperround.subscriber.Links;
import org.paperround.subscriber.Subscriber;
import org.paperround.subscriber.SubscriberState;
import org.paperround.subscriber.Subscriptions;
import org.paperround.subscriber.Suppressions;

/** One reader's digest, from an open line of the ledger to its outcome. */
@Singleton
class ReaderRound {

  private final Ledger ledger;
  private final EditionCache editions;
  private final Interests interests;
  private final Suppressions suppressions;
  private final Subscriptions subscriptions;
  private final Links links;
  private final SparePlaces spare;
  private final IntakeNotes notes;
  private final DigestComposer composer;
  private final MailHeaders headers;
  private final Transmitter transmitter;
  private final RoundConfig config;
  private final Site site;
  private final SecureRandom random = new SecureRandom();

  ReaderRound(
      Ledger ledger,
      EditionCache editions,
      Interests interests,
      Suppressions suppressions,
      Subscriptions subscriptions,
      Links links,
      SparePlaces spare,
      IntakeNotes notes,
      DigestComposer composer,
      MailHeaders headers,
      Transmitter transmitter,
      RoundConfig config,
      Site site) {
    this.ledger = ledger;
    this.editions = editions;
    this.interests = interests;
    this.suppressions = suppressions;
    this.subscriptions = subscriptions;
    this.links = links;
    this.spare = spare;
    this.notes = notes;
    this.composer = composer;
    this.headers = headers;
    this.transmitter = transmitter;
    this.config = config;
    this.site = site;
  }

  /**
   * Brings a planned or deferred delivery to its outcome.
   *
   * @param now the instant of this try, from which a further one is counted
   */
  void serve(Delivery delivery, Subscriber reader, String worker, Instant now) {
    EmailAddress address = reader.address();
    if (address == null
        || reader.state() != SubscriberState.ACTIVE
        || suppressions.reason(address).isPresent()) {
      ledger.suppressed(delivery);
      return;
    }
    EditionCache.Prepared papers = editions.covering(delivery.fromSeq(), delivery.toSeq());
    int considered = papers.countAfter(delivery.fromSeq());
    List<Interest> wanted = interests.of(reader.id(), now);
    List<Match> matches = papers.edition().match(wanted, delivery.fromSeq());
    List<Match> chosen = chosen(papers.edition(), matches, wanted, reader, delivery);
    List<PaperCard> trending = spare.of(papers, chosen, wanted, reader.filler(), delivery);
    if (chosen.isEmpty() && trending.isEmpty()) {
      ledger.nothingToSay(delivery, considered);
      return;
    }
    DigestView.Links mailLinks = linksOf(delivery);
    RenderedDigest digest =
        composer.compose(
            new DigestOrder(
                delivery.edition(),
                chosen,
                (int) matches.stream().filter(match -> !chosen.contains(match)).count(),
                trending,
                reader.maxPapers(),
                considered,
                notes.at(now),
                mailLinks,
                interests.numbers(reader.id())));
    OutgoingMail mail = mail(delivery, address, digest, mailLinks.unsubscribe());
    if (ledger.transmitting(delivery, digest.papers(), considered, worker)) {
      Transmission transmission = transmitter.send(mail);
      Instant retryAt =
          now.plus(
              RetryDelay.after(
                  delivery.attempts() + 1, config.firstRetry(), config.longestRetry(), random));
      ledger.settle(delivery, transmission, retryAt);
      if (transmission.isHardBounce()) {
        subscriptions.bounced(reader.id());
      }
    }
  }

  private static List<Match> chosen(
      PaperMatcher.Edition edition,
      List<Match> matches,
      List<Interest> wanted,
      Subscriber reader,
      Delivery delivery) {
    int most = reader.maxPapers();
    List<Match> chosen = Selection.of(matches, wanted, most, edition::alike);
    return reader.explore()
        ? Selection.with(chosen, edition.nearMiss(wanted, delivery.fromSeq()), most)
        : chosen;
  }

  private DigestView.Links linksOf(Delivery delivery) {
    Links.Issued issued =
        links.issue(delivery.subscriberId(), delivery.edition().toString(), config.linkValidity());
    return new DigestView.Links(
        site.url() + "/",
        site.link("/digest/" + issued.token(LinkPurpose.DIGEST)),
        site.link("/preferences/" + issued.token(LinkPurpose.PREFERENCES)),
        site.link("/unsubscribe/" + issued.token(LinkPurpose.UNSUBSCRIBE)),
        site.link("/feedback/" + issued.token(LinkPurpose.FEEDBACK)));
  }

  private OutgoingMail mail(
      Delivery delivery, EmailAddress address, RenderedDigest digest, String unsubscribe) {
    return new OutgoingMail(
        address.toString(),
        digest.subject(),
        digest.text(),
        digest.html(),
        delivery.messageId(),
        headers.list(delivery.edition().toString().replace("-", ""), unsubscribe));
  }
}
