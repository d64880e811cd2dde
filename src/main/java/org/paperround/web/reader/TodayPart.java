package org.paperround.web.reader;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;
import org.paperround.round.TodaysDigest.Standing;

/**
 * How the digest of a reader's today stands, as the confirmed page says it.
 *
 * @param state in one word
 * @param papers how many papers were looked at, where nothing matched
 * @param until the local time up to which mails are held back, if known
 */
public record TodayPart(State state, int papers, @Nullable String until) {

  private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");

  /** What there is to say. */
  public enum State {
    /** It can be had at once. */
    READY,
    /** It would hold nothing. */
    EMPTY,
    /** It is on its way. */
    COMING,
    /** It waits: mails are held back. */
    HELD,
    /** The mail server has it. */
    SENT,
    /** It did not get through; its papers come with the next. */
    FAILED
  }

  /** The part for a reader; null for one who gets no mail now. */
  static @Nullable TodayPart of(Standing standing, ZoneId zone) {
    return switch (standing) {
      case Standing.Ready ready -> new TodayPart(State.READY, 0, null);
      case Standing.Empty empty -> new TodayPart(State.EMPTY, empty.papers(), null);
      case Standing.Coming coming -> new TodayPart(State.COMING, 0, null);
      case Standing.Held held -> new TodayPart(State.HELD, 0, clock(held.until(), zone));
      case Standing.Settled settled ->
          switch (settled.state()) {
            case ACCEPTED -> new TodayPart(State.SENT, 0, null);
            case NOTHING_TO_SAY -> new TodayPart(State.EMPTY, 0, null);
            case PLANNED, TRANSMITTING, DEFERRED, REJECTED, UNCERTAIN, SUPPRESSED, EXPIRED ->
                new TodayPart(State.FAILED, 0, null);
          };
      case Standing.Stopped stopped -> null;
    };
  }

  private static @Nullable String clock(@Nullable Instant until, ZoneId zone) {
    return until == null ? null : CLOCK.format(until.atZone(zone));
  }
}
