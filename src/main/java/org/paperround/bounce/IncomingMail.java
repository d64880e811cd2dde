package org.paperround.bounce;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.paperround.bounce.Reading.Clues;
import org.paperround.bounce.SentMails.Sent;
import org.paperround.subscriber.EmailAddress;
import org.paperround.subscriber.InvalidAddressException;
import org.paperround.subscriber.Subscriber;
import org.paperround.subscriber.Subscriptions;

/**
 * Takes what came back of sent mails. It is stored when a method returns, and each event counts
 * once however often and from how many sides it comes.
 */
@ApplicationScoped
public class IncomingMail {

  private final MessageReader reader;
  private final Senders senders;
  private final Subscriptions subscriptions;
  private final EventBook book;
  private final Clock clock;

  IncomingMail(
      MessageReader reader,
      Senders senders,
      Subscriptions subscriptions,
      EventBook book,
      Clock clock) {
    this.reader = reader;
    this.senders = senders;
    this.subscriptions = subscriptions;
    this.book = book;
    this.clock = clock;
  }

  /** Takes a raw message (RFC 5322); see {@link #take(InputStream, Trust)}. */
  public Taken take(byte[] message, Trust trust) {
    return take(new ByteArrayInputStream(message), trust);
  }

  /**
   * Takes a raw message (RFC 5322).
   *
   * @throws java.io.UncheckedIOException if the stream breaks off; nothing is stored then
   */
  public Taken take(InputStream message, Trust trust) {
    Reading reading = reader.read(message);
    Optional<Sent> sent = senders.proven(reading.clues());
    Instant now = clock.instant();
    List<Verdict> verdicts = new ArrayList<>();
    boolean related = false;
    for (Verdict told : reading.verdicts()) {
      Verdict verdict = sent.isPresent() ? ofReader(told, sent.get()) : told;
      Optional<Occurrence> occurrence = occurrence(verdict, sent, trust, now);
      occurrence.ifPresent(one -> book.note(one, key(verdict, reading.clues())));
      related |= occurrence.isPresent();
      verdicts.add(verdict.withDelivery(sent.map(Sent::delivery).orElse(null)));
    }
    return new Taken(verdicts, related);
  }

  /** Takes an event that a relay reports. */
  public Taken take(Report report) {
    Verdict verdict =
        new Verdict(
            report.kind(),
            report.recipient(),
            report.status(),
            report.diagnostic() == null ? "" : report.diagnostic(),
            report.diagnostic() != null && reader.refusal(report.diagnostic()).isAboutUs(),
            null);
    Clues clues = new Clues(listed(report.envelopeTo()), listed(report.messageId()), null);
    Optional<Sent> sent = senders.proven(clues);
    Optional<Occurrence> occurrence = occurrence(verdict, sent, Trust.ADDRESS, report.at());
    occurrence.ifPresent(one -> book.note(one, "relay " + report.eventId()));
    Verdict told = verdict.withDelivery(sent.map(Sent::delivery).orElse(null));
    return new Taken(List.of(told), occurrence.isPresent());
  }

  /**
   * Takes a refusal for good that a mail server answered at once: it counts like one that came
   * back.
   *
   * @param delivery the name of the delivery
   * @param reply the server's words, with its reply code
   */
  public void refused(String delivery, String reply) {
    senders
        .byDelivery(delivery)
        .ifPresent(
            sent ->
                book.note(
                    new Occurrence(
                        reader.refusal(reply), sent.subscriberId(), sent, clock.instant()),
                    delivery));
  }

  /**
   * What a failure means for the reader of a mail: nothing if it names an address that the mail was
   * passed on to, by a forwarding or a list, since the reader's own took it.
   */
  private Verdict ofReader(Verdict verdict, Sent sent) {
    String named = verdict.recipient();
    if (named == null || verdict.kind() == Kind.COMPLAINT) {
      return verdict;
    }
    return subscriptions
        .byId(sent.subscriberId())
        .map(Subscriber::address)
        .filter(own -> OwnAddress.isForeign(named, own))
        .map(own -> verdict.ignored())
        .orElse(verdict);
  }

  private static List<String> listed(@Nullable String text) {
    return text == null ? List.of() : List.of(text);
  }

  private Optional<Occurrence> occurrence(
      Verdict verdict, Optional<Sent> sent, Trust trust, Instant at) {
    if (sent.isPresent()) {
      return Optional.of(new Occurrence(verdict, sent.get().subscriberId(), sent.get(), at));
    }
    if (trust == Trust.PROOF || verdict.kind() == Kind.IGNORED) {
      return Optional.empty();
    }
    return reader(verdict.recipient()).map(id -> new Occurrence(verdict, id, null, at));
  }

  private Optional<Long> reader(@Nullable String address) {
    try {
      return Optional.ofNullable(address)
          .map(EmailAddress::parse)
          .flatMap(subscriptions::byAddress)
          .map(Subscriber::id);
    } catch (InvalidAddressException e) {
      return Optional.empty();
    }
  }

  /** What makes a message the same one when it comes again. */
  private static String key(Verdict verdict, Clues clues) {
    return verdict + " " + clues;
  }
}
