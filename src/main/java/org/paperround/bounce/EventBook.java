package org.paperround.bounce;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.regex.Pattern;
import org.paperround.bounce.BounceEvents.Event;
import org.paperround.bounce.SentMails.Sent;
import org.paperround.platform.KeyedHash;
import org.paperround.platform.SecretKeys;

/**
 * Writes an event down and draws its consequences, in one transaction of its own: both are there or
 * neither. Whoever comes second with the same event changes nothing; the key of the table decides.
 */
@Singleton
class EventBook {

  private static final Pattern STATUS = Pattern.compile("[245]\\.\\d{1,3}\\.\\d{1,3}");

  private final BounceEvents events;
  private final Consequences consequences;
  private final BounceCounts counts;
  private final KeyedHash hash;

  EventBook(BounceEvents events, Consequences consequences, BounceCounts counts, SecretKeys keys) {
    this.events = events;
    this.consequences = consequences;
    this.counts = counts;
    this.hash = keys.suppressionHash();
  }

  /**
   * Notes what came back of a mail; of one mail each kind counts once.
   *
   * @param source tells events apart of which no mail is known
   */
  void note(Occurrence occurrence, String source) {
    Event event = event(occurrence, source);
    try {
      boolean isNew =
          QuarkusTransaction.requiringNew()
              .call(() -> !events.isKnown(event.key()) && write(event, occurrence));
      if (isNew) {
        counts.count(event.kind());
      }
    } catch (RuntimeException e) {
      if (!BounceEvents.isDuplicate(e)) {
        throw e;
      }
    }
  }

  private boolean write(Event event, Occurrence occurrence) {
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
    String name = sent == null ? "source " + source : "delivery " + sent.delivery();
    return new Event(
        key(what(verdict) + " " + name),
        verdict.kind(),
        occurrence.at(),
        occurrence.subscriberId(),
        sent == null ? null : sent.delivery(),
        sent == null ? occurrence.at().atOffset(ZoneOffset.UTC).toLocalDate() : sent.edition(),
        verdict.status() != null && STATUS.matcher(verdict.status()).matches()
            ? verdict.status()
            : null);
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
