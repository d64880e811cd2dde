package org.paperround.bounce;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.paperround.bounce.BounceEvents.Event;
import org.paperround.bounce.SentMails.Sent;
import org.paperround.platform.KeyedHash;
import org.paperround.platform.SecretKeys;
import org.paperround.subscriber.Subscriptions;

/**
 * Writes an event down and draws its consequences, in one transaction of its own: both are there or
 * neither. Whoever comes second with the same event changes nothing; the key of the table decides.
 * Of a reader who was erased nothing is kept.
 */
@Singleton
class EventBook {

  private static final Pattern STATUS = Pattern.compile("[245]\\.\\d{1,3}\\.\\d{1,3}");

  private final Subscriptions subscriptions;
  private final BounceEvents events;
  private final Consequences consequences;
  private final BounceCounts counts;
  private final KeyedHash hash;

  EventBook(
      Subscriptions subscriptions,
      BounceEvents events,
      Consequences consequences,
      BounceCounts counts,
      SecretKeys keys) {
    this.subscriptions = subscriptions;
    this.events = events;
    this.consequences = consequences;
    this.counts = counts;
    this.hash = keys.suppressionHash();
  }

  /**
   * Notes what came back of a mail; of one mail each kind counts once. Where no mail is known, what
   * stops a reader's mails counts once a day.
   *
   * @param source tells other events apart of which no mail is known
   */
  void note(Occurrence occurrence, String source) {
    Event event = event(occurrence, source);
    try {
      if (QuarkusTransaction.requiringNew().call(() -> write(event, occurrence))) {
        counts.count(event.kind());
      }
    } catch (RuntimeException e) {
      // Any other row may be there already: then the event is not, and has to come again.
      boolean isKnown =
          BounceEvents.isDuplicate(e)
              && QuarkusTransaction.requiringNew().call(() -> events.isKnown(event.key()));
      if (!isKnown) {
        throw e;
      }
    }
  }

  /** Holds the reader first, so that an erasure comes before or after it, but not in between. */
  private boolean write(Event event, Occurrence occurrence) {
    if (!subscriptions.holdIfKnown(event.subscriberId()) || events.isKnown(event.key())) {
      return false;
    }
    events.add(event);
    Sent sent = occurrence.sent();
    consequences.draw(
        occurrence.verdict(),
        occurrence.subscriberId(),
        sent == null ? occurrence.at() : sent.at());
    return true;
  }

  private Event event(Occurrence occurrence, String source) {
    Verdict verdict = occurrence.verdict();
    Sent sent = occurrence.sent();
    LocalDate day = occurrence.at().atOffset(ZoneOffset.UTC).toLocalDate();
    return new Event(
        key(what(verdict) + " " + name(occurrence, source, day)),
        verdict.kind(),
        occurrence.at(),
        occurrence.subscriberId(),
        sent == null ? null : sent.delivery(),
        sent == null ? day : sent.edition(),
        status(verdict));
  }

  private static String name(Occurrence occurrence, String source, LocalDate day) {
    Sent sent = occurrence.sent();
    if (sent != null) {
      return "delivery " + sent.delivery();
    }
    return switch (occurrence.verdict().kind()) {
      case HARD, COMPLAINT -> "reader " + occurrence.subscriberId() + " on " + day;
      case SOFT, IGNORED -> "source " + source;
    };
  }

  /** What is about us is kept as such (RFC 3463 section 3.8), whatever code was given for it. */
  private static @Nullable String status(Verdict verdict) {
    String told = verdict.status();
    String status = told != null && STATUS.matcher(told).matches() ? told : null;
    if (!verdict.isAboutUs() || (status != null && status.startsWith(".7.", 1))) {
      return status;
    }
    return status != null && status.startsWith("4.") ? "4.7.0" : "5.7.0";
  }

  /** A machine's complaint must not stand in the way of a reader's about the same mail. */
  private static String what(Verdict verdict) {
    boolean isByMachine = verdict.kind() == Kind.COMPLAINT && !verdict.asksToStop();
    return verdict.kind() + (isByMachine ? " by machine" : "");
  }

  private String key(String name) {
    byte[] text = name.getBytes(StandardCharsets.UTF_8);
    return HexFormat.of().formatHex(hash.of("event", text));
  }
}
