package org.paperround.inlet.relay;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.paperround.bounce.Kind;
import org.paperround.bounce.Report;

/**
 * The events of a call.
 *
 * @param reports what failed or annoyed
 * @param leavers readers who asked the relay for no more mail
 * @param ignored how many events tell of neither
 * @param unreadable how many events could not be read
 */
record Batch(List<Report> reports, List<Leaver> leavers, int ignored, int unreadable) {

  static final Batch EMPTY = new Batch(List.of(), List.of(), 0, 0);

  Batch {
    reports = List.copyOf(reports);
    leavers = List.copyOf(leavers);
  }

  /** Collects the events of a call, and keeps what is out of all measure from being stored. */
  static final class Builder {

    private static final int LONGEST_ADDRESS = 320;
    private static final int LONGEST_MESSAGE_ID = 998;
    private static final int LONGEST_DIAGNOSTIC = 1_000;
    private static final Duration OLDEST = Duration.ofDays(366);
    private static final Pattern STATUS = Pattern.compile("[245]\\.\\d{1,3}\\.\\d{1,3}");

    private final String relay;
    private final Instant now;
    private final List<Report> reports = new ArrayList<>();
    private final List<Leaver> leavers = new ArrayList<>();
    private int ignored;
    private int unreadable;

    /**
     * An empty batch.
     *
     * @param now what an event without a time is dated by; none is dated later
     */
    Builder(String relay, Instant now) {
      this.relay = relay;
      this.now = now;
    }

    /** An event, which counts as unreadable where it does not say whom it is about. */
    void add(Event event) {
      String recipient = address(event.recipient());
      if (event.kind() == Kind.IGNORED) {
        ignored++;
      } else if (recipient != null) {
        reports.add(
            new Report(
                event.kind(),
                recipient,
                upTo(LONGEST_MESSAGE_ID, bare(event.messageId())),
                upTo(LONGEST_ADDRESS, event.envelopeTo()),
                status(event.status()),
                clipped(event.diagnostic()),
                dated(event.at()),
                EventId.of(relay, event.id())));
      } else {
        unreadable++;
      }
    }

    /** A wish to leave, however old: a newer opt-in goes before it. */
    void leaves(@Nullable String text, @Nullable Instant at) {
      String address = address(text);
      if (address != null) {
        leavers.add(new Leaver(address, at == null || at.isAfter(now) ? now : at));
      } else {
        unreadable++;
      }
    }

    void ignored() {
      ignored++;
    }

    void unreadable() {
      unreadable++;
    }

    Batch build() {
      return new Batch(reports, leavers, ignored, unreadable);
    }

    private static @Nullable String address(@Nullable String text) {
      return text == null || text.indexOf('@') <= 0 ? null : upTo(LONGEST_ADDRESS, text);
    }

    /** A Message-ID without its angle brackets, which some relays leave out. */
    private static @Nullable String bare(@Nullable String messageId) {
      return messageId == null ? null : messageId.replaceAll("^<|>$", "");
    }

    private static @Nullable String upTo(int length, @Nullable String text) {
      return text == null || text.length() > length ? null : text;
    }

    private static @Nullable String clipped(@Nullable String text) {
      return text == null ? null : text.substring(0, Math.min(text.length(), LONGEST_DIAGNOSTIC));
    }

    private static @Nullable String status(@Nullable String text) {
      return text != null && STATUS.matcher(text).matches() ? text : null;
    }

    /** A relay's clock may be wrong, and no database takes every instant. */
    private Instant dated(@Nullable Instant at) {
      return at == null || at.isAfter(now) || at.isBefore(now.minus(OLDEST)) ? now : at;
    }
  }
}
